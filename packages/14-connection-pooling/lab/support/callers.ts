// Callers that ask for one row, again and again.

import type { Client } from 'pg';
import type { CreatePool, Pool } from '../../src/ladder/pool.ts';

export const url = process.env['DATABASE_URL'] ?? '';

export async function openRung(rung: string, size = 10): Promise<Pool> {
  const { createPool } = (await import(
    `../../src/ladder/${rung}.ts`
  )) as { createPool: CreatePool };
  return createPool({ url, size, waitMs: 60_000, maxWaiting: 1000 });
}

export interface Asked {
  callers: number;
  durationMs: number;
  ask: () => Promise<unknown>;
}

/** Resolves to the requests that were answered, and their times. */
export async function callAll({ callers, durationMs, ask }: Asked) {
  const end = performance.now() + durationMs;
  const times: number[] = [];
  async function call(): Promise<void> {
    while (performance.now() < end) {
      const began = performance.now();
      await ask();
      times.push(performance.now() - began);
    }
  }
  await Promise.all(Array.from({ length: callers }, call));
  return times;
}

export const oneRow = (client: Client) =>
  client.query('SELECT id, cents FROM lesson_14.accounts WHERE id = 7');

export async function prepare(): Promise<void> {
  const { prepareAccounts } = await import('../../src/app/accounts.ts');
  const pool = await openRung('1-connect-each');
  await pool.withClient(prepareAccounts);
}
