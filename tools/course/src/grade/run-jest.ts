// Spawns the Jest of a lesson, and hears of each test as it ends.

import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import {
  endTree,
  outputTail,
  ownGroup,
  UsageError,
} from '@under-load/lab/cli';
import { isJestEvent, type JestEvent } from './jest-event.ts';
import {
  inOwnTemporaryFolder,
  jestCacheFolder,
} from './own-temporary-folder.ts';

export interface JestRun {
  /** The lesson's. */
  folder: string;
  /** Such as those that choose tests, or one more reporter. */
  flags: string[];
  /** Added to this process's own. */
  env: NodeJS.ProcessEnv;
  /** Ends it, and everything that it has started. */
  signal: AbortSignal;
  onEvent: (event: JestEvent) => void;
}

export interface JestEnding {
  code: number | null;
  signal: NodeJS.Signals | null;
  /** The last that it wrote. */
  output: string;
}

/** As `nodeOptions` of pnpm-workspace.yaml has them. */
const nodeOptions = [
  '--experimental-vm-modules',
  '--disable-warning=ExperimentalWarning',
];

const reporter = fileURLToPath(
  new URL('jest-reporter.js', import.meta.url),
);

/**
 * Resolves when the process is gone, with all that it has started.
 *
 * @throws UsageError when the lesson has no Jest.
 */
export async function runJest(run: JestRun): Promise<JestEnding> {
  const cache = await jestCacheFolder();
  return inOwnTemporaryFolder((temporary) => {
    const flags = [...run.flags, '--cacheDirectory', cache];
    return attend({ ...run, flags, env: { ...run.env, ...temporary } });
  });
}

async function attend(run: JestRun): Promise<JestEnding> {
  const child = launch(run);
  const output = outputTail(child);
  child.on('message', (message) => {
    if (isJestEvent(message)) run.onEvent(message);
  });
  const end = () => child.pid && endTree(child.pid);
  run.signal.addEventListener('abort', end);
  if (run.signal.aborted) end();
  try {
    const [code, signal] = (await once(child, 'exit')) as ExitArgs;
    // The last messages may come after the exit.
    if (child.connected) await once(child, 'disconnect');
    return { code, signal, output: output() };
  } finally {
    run.signal.removeEventListener('abort', end);
    // Windows finds no children of a process that is gone.
    if (ownGroup) end();
  }
}

type ExitArgs = [number | null, NodeJS.Signals | null];

function launch({ folder, flags, env }: JestRun): ChildProcess {
  const all = { ...process.env, ...env };
  const ours = ['--no-watchman', '--reporters', reporter];
  const args = [jestOf(folder), ...ours, ...flags];
  return spawn(process.execPath, args, {
    cwd: folder,
    detached: ownGroup,
    env: { ...all, NODE_OPTIONS: withOurs(all['NODE_OPTIONS']) },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    windowsHide: true,
  });
}

function jestOf(folder: string): string {
  try {
    const lesson = createRequire(path.join(folder, 'package.json'));
    return lesson.resolve('jest/bin/jest');
  } catch {
    const name = path.basename(folder);
    throw new UsageError(`${name} has no Jest: run pnpm install first`);
  }
}

// pnpm has set them already, for what it runs.
function withOurs(given = ''): string {
  const words = given.split(' ').filter(Boolean);
  const missing = nodeOptions.filter((one) => !words.includes(one));
  return [...words, ...missing].join(' ');
}
