// A lesson's server as a process: what it prints, where it listens,
// and its end.

import {
  type ChildProcess,
  spawn,
  spawnSync,
} from 'node:child_process';
import { stripVTControlCharacters } from 'node:util';
import { fastLoader } from '@under-load/lab/cli';
import { loopbackOrigin } from './loopback-origin.ts';

export interface LaunchOptions {
  entry: string;
  args: string[];
  cwd: string;
  env: NodeJS.ProcessEnv;
  onOutput: (text: string) => void;
  /** Called once, with the origin of the first URL that it prints. */
  onListening: (origin: string) => void;
}

export interface LaunchedServer {
  /** Asks it to end as Ctrl-C would, and insists after a while. */
  stop: () => void;
  /** Resolves to how it ended; all that it printed is told. */
  ended: Promise<string>;
}

/** Less than the course gives a run to end, with its services. */
const graceMs = 3_000;

export function launchServer(options: LaunchOptions): LaunchedServer {
  const { entry, args, cwd, env } = options;
  const argv = [...fastLoader, entry, ...args];
  const child = spawn(process.execPath, argv, {
    cwd,
    env: { ...env, PORT: '0' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  listen(child, options);
  let insisting: NodeJS.Timeout | undefined;
  const ended = ending(child).finally(() => clearTimeout(insisting));
  return {
    ended,
    stop() {
      child.kill('SIGTERM');
      insisting = setTimeout(() => endNow(child), graceMs);
    },
  };
}

function listen(
  child: ChildProcess,
  { onOutput, onListening }: LaunchOptions,
): void {
  let printed = '';
  let isListening = false;
  const hear = (text: string) => {
    onOutput(stripVTControlCharacters(text));
    if (isListening) return;
    // A server that never says a URL may say a lot.
    printed = (printed + stripVTControlCharacters(text)).slice(-65_536);
    const origin = loopbackOrigin(printed);
    if (!origin) return;
    isListening = true;
    onListening(origin);
  };
  child.stdout?.setEncoding('utf8').on('data', hear);
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    onOutput(stripVTControlCharacters(text));
  });
}

// Its output is read to the end; `exit` alone may come too early. But
// what it left behind may hold the pipes for ever.
function ending(child: ChildProcess): Promise<string> {
  return new Promise((resolve) => {
    let how = 'it did not start';
    const tell = () => resolve(how);
    child.once('error', ({ message }) => resolve(message));
    child.once('exit', (code, signal) => {
      how = signal ? `killed by ${signal}` : `exit code ${code}`;
      setTimeout(tell, 500).unref();
    });
    child.once('close', tell);
  });
}

/** On POSIX the course ends its children: they are of our group. */
function endNow(child: ChildProcess): void {
  if (process.platform === 'win32') {
    const tree = ['/pid', String(child.pid), '/t', '/f'];
    spawnSync('taskkill', tree, { stdio: 'ignore' });
  }
  child.kill('SIGKILL');
}
