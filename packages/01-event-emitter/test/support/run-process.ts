// Runs a script of this folder to its end, for what would otherwise
// end the tests themselves.

import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

/** Ends a script that hangs. */
const timeoutMs = 15_000;

/** @param module What the script tries: a rung. */
export async function runProcess(
  script: string,
  module: URL,
): Promise<{ code: number | null; errors: string }> {
  const file = fileURLToPath(new URL(script, import.meta.url));
  const child = fork(file, [module.href], {
    execArgv: ['--import', import.meta.resolve('tsx')],
    silent: true,
    timeout: timeoutMs,
  });
  let errors = '';
  child.stderr?.on('data', (chunk: Buffer) => {
    errors += chunk.toString();
  });
  const [code] = (await once(child, 'close')) as [number | null];
  return { code, errors };
}
