// Runs a script to its end, in a process of its own: for what would
// end, or burden, the process of the tests.

import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { fastLoader } from './fast-loader.ts';
import { scaled } from './slowness.ts';

export interface ScriptOptions {
  /** Such as `new URL('support/crash.ts', import.meta.url)`. */
  file: URL;
  args?: string[];
  /** Flags for Node itself, such as `--max-old-space-size=64`. */
  nodeArgs?: string[];
  /** Added to this process's own. */
  env?: NodeJS.ProcessEnv;
  /** A script that takes longer is killed. @default `scaled(20_000)` */
  timeoutMs?: number;
}

export interface ScriptResult {
  /** Null when a signal ended it. */
  code: number | null;
  stdout: string;
  stderr: string;
}

/** Resolves however the script ends. */
export function runScript({
  file,
  args = [],
  nodeArgs = [],
  env = {},
  timeoutMs = scaled(20_000),
}: ScriptOptions): Promise<ScriptResult> {
  const flags = [...nodeArgs, ...fastLoader];
  const argv = [...flags, fileURLToPath(file), ...args];
  const options = {
    env: { ...process.env, ...env },
    timeout: timeoutMs,
    killSignal: 'SIGKILL',
  } as const;
  return new Promise((resolve) => {
    const child = execFile(
      process.execPath,
      argv,
      options,
      (_error, stdout, stderr) =>
        resolve({ code: child.exitCode, stdout, stderr }),
    );
  });
}
