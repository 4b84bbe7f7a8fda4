// How many connections there are, and who is on them.

import { deepEqual, equal } from 'node:assert/strict';
import type { Client } from 'pg';
import { type Behaviour, patiently } from '@under-load/lab';
import { borrow } from '../support/loan.ts';
import type { PoolFixture } from '../support/pool-fixture.ts';

export const connections: Behaviour<PoolFixture>[] = [
  {
    name: 'forty requests at once open no more connections than the pool has',
    async prove({ open }) {
      const pool = open();
      const requests = Array.from({ length: 40 }, () =>
        pool.withClient(backendOf),
      );

      const { size } = new Set(await Promise.all(requests));

      if (size > 2) throw new Error(`${size} connections`);
    },
  },
  {
    name: 'requests in a row use one connection again',
    async prove({ open }) {
      const pool = open();
      const backends = new Set<number>();

      for (let i = 0; i < 5; i += 1) {
        backends.add(await pool.withClient(backendOf));
      }

      equal(backends.size, 1, `${backends.size} connections`);
    },
  },
  {
    name: 'two transactions do not see one another',
    async prove({ open, table }) {
      const pool = open();
      const writer = await borrow(pool);
      await writer.client.query(`BEGIN; UPDATE ${table} SET cents = 0`);

      const cents = await pool.withClient((client) =>
        centsIn(client, table),
      );
      await writer.client.query('ROLLBACK');
      await writer.giveBack();

      equal(cents, 100, `the other sees ${cents} of 100 cents`);
    },
  },
  {
    name: '`stats` counts busy, idle and waiting',
    async prove({ open }) {
      const pool = open();
      const loans = [await borrow(pool), await borrow(pool)];
      const third = pool.withClient(backendOf);

      const during = pool.stats();
      await Promise.all(loans.map(({ giveBack }) => giveBack()));
      await patiently('the third', third);
      const after = pool.stats();

      deepEqual(during, { busy: 2, idle: 0, waiting: 1 });
      deepEqual(after, { busy: 0, idle: 2, waiting: 0 });
    },
  },
];

async function backendOf(client: Client): Promise<number> {
  const { rows } = await client.query<{ pid: number }>(
    'SELECT pg_backend_pid() AS pid, pg_sleep(0.001)',
  );
  return rows[0]?.pid ?? 0;
}

async function centsIn(client: Client, table: string) {
  const { rows } = await client.query<{ cents: number }>(
    `SELECT cents FROM ${table}`,
  );
  return rows[0]?.cents;
}
