// Two processes with one variant: a rung, or a library.

import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { fastLoader } from '@under-load/lab';
import { forget } from './variants.ts';

const entry = new URL('./taker-process.ts', import.meta.url);

export interface Volley {
  key: string;
  times: number;
}

/** Ends them, whatever `use` does. */
export async function withTwoProcesses<T>(
  settings: { variant: string; limit: number; windowMs: number },
  use: (fire: (volley: Volley) => Promise<number>) => Promise<T>,
): Promise<T> {
  const args = [JSON.stringify(settings)];
  const children = [1, 2].map(() =>
    fork(fileURLToPath(entry), args, { execArgv: fastLoader }),
  );
  try {
    await Promise.all(children.map((child) => once(child, 'message')));
    return await use(async (volley) => {
      const passed = children.map((child) => ask(child, volley));
      return (await Promise.all(passed)).reduce((a, b) => a + b);
    });
  } finally {
    for (const child of children) child.kill();
    await forget();
  }
}

/** Resolves to how many passed. */
async function ask(child: ChildProcess, volley: Volley) {
  child.send(volley);
  const [passed] = (await once(child, 'message')) as [number];
  return passed;
}
