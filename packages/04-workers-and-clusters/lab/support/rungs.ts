// The pool's rungs by name, each loaded only where it is measured.

import type { CreatePool } from '../../src/pool.ts';

export const rungs = [
  '1-inline',
  '2-worker-per-task',
  '3-tutorial-pool',
  '4-pool',
];

export async function loadRung(name: string): Promise<CreatePool> {
  const file = new URL(`../../src/ladder/${name}.ts`, import.meta.url);
  const { createPool } = (await import(file.href)) as {
    createPool: CreatePool;
  };
  return createPool;
}
