// What a failure leaves behind.

import { equal, rejects } from 'node:assert/strict';
import { type Behaviour, patiently, runScript } from '@under-load/lab';
import type { PoolFixture } from '../support/pool-fixture.ts';

const file = new URL(
  '../support/lost-connections-process.ts',
  import.meta.url,
);

export const failures: Behaviour<PoolFixture>[] = [
  {
    name: 'a hundred failing queries leave the pool whole',
    async prove({ open }) {
      const pool = open();

      for (let i = 0; i < 100; i += 1) {
        const failing = pool.withClient((it) =>
          it.query('SELECT 1 / 0'),
        );
        const refusal = rejects(failing, /division by zero/);
        await patiently(`after ${i} failures`, refusal);
      }
      const fine = pool.withClient((client) =>
        client.query('SELECT 1'),
      );

      equal((await patiently('a query', fine)).rowCount, 1);
    },
  },
  {
    name: 'a transaction that throws, or is left open, leaves no lock',
    async prove({ open, table, admin }) {
      const pool = open();
      const change = `BEGIN; UPDATE ${table} SET cents = 0`;

      await pool.withClient((client) => client.query(change));
      const throwing = pool.withClient(async (client) => {
        await client.query(change);
        throw new Error('no money today');
      });
      const refusal = rejects(throwing, /no money today/);
      await patiently('the second change', refusal);

      await admin.query(`SET lock_timeout = 2000`);
      const lock = admin.query(`SELECT FROM ${table} FOR UPDATE`);
      await lock.catch(({ message }: Error) => {
        throw new Error(`the row is locked: ${message}`);
      });
    },
  },
  {
    name: 'a connection that breaks costs its own request only',
    async prove({ rung }) {
      const { code, stdout, stderr } = await runScript({
        file,
        args: [rung.href],
      });

      const isWhole = code === 0 && stdout.endsWith('whole\n');
      if (!isWhole) throw new Error(`code ${code}: ${stderr}`);
    },
  },
];
