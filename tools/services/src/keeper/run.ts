// Runs a server's own tool to its end.

import { once } from 'node:events';
import spawn from 'cross-spawn';

const timeoutMs = 60_000;

export interface RunOptions {
  cwd?: string;
  env?: NodeJS.ProcessEnv;
  uid?: number;
  gid?: number;
  /**
   * False for a tool that leaves a server behind: that would hold
   * our end of the pipe open.
   * @default true
   */
  output?: boolean;
}

/**
 * @returns What the tool wrote, both streams together.
 * @throws An error whose message is the last line of that.
 */
export async function run(
  file: string,
  args: string[],
  { output = true, ...options }: RunOptions = {},
): Promise<string> {
  const pipe = output ? 'pipe' : 'ignore';
  const child = spawn(file, args, {
    ...options,
    stdio: ['ignore', pipe, pipe],
    timeout: timeoutMs,
    killSignal: 'SIGKILL',
    windowsHide: true,
  });
  let text = '';
  child.stdout?.on('data', (chunk) => (text += String(chunk)));
  child.stderr?.on('data', (chunk) => (text += String(chunk)));
  // "close" comes when grandchildren, too, have let go of the pipes.
  const event = output ? 'close' : 'exit';
  const [code, signal] = (await once(child, event)) as [
    number | null,
    NodeJS.Signals | null,
  ];
  if (code === 0) return text;
  const end = signal ? `ended by ${signal}` : `exit ${code}`;
  throw new Error(lastLine(text) || end);
}

/** Where a tool or a log says what went wrong. */
export function lastLine(text: string): string {
  return text.trim().split('\n').at(-1)?.trim() ?? '';
}
