// What bounds a wait, a query, and the end.

import { equal, match, rejects } from 'node:assert/strict';
import { type Behaviour, fairChance, patiently } from '@under-load/lab';
import { borrow } from '../support/loan.ts';
import type { PoolFixture } from '../support/pool-fixture.ts';

/** Served, or refused with the error that means: busy. */
const servedOrBusy = (request: Promise<unknown>) =>
  request.then(
    () => {},
    ({ code }: { code?: string }) => equal(code, 'POOL_BUSY'),
  );

export const limits: Behaviour<PoolFixture>[] = [
  {
    name: 'nobody waits for a client longer than the deadline',
    async prove({ open }) {
      const pool = open({ size: 1, waitMs: 50 });
      const { giveBack } = await borrow(pool);

      const second = pool.withClient(async () => {});

      await patiently('the second', servedOrBusy(second));
      await giveBack();
      await pool.withClient(async () => {}); // it is whole
    },
  },
  {
    name: 'beyond the bound of the queue, a caller is refused at once',
    async prove({ open }) {
      const pool = open({ size: 1, maxWaiting: 1 });
      const { giveBack } = await borrow(pool);
      const second = pool.withClient(async () => {});

      const third = pool.withClient(async () => {});

      await patiently('the third', servedOrBusy(third));
      await giveBack();
      await second;
    },
  },
  {
    name: 'a caller that has gone away waits no longer',
    async prove({ open }) {
      const pool = open({ size: 1 });
      const { giveBack } = await borrow(pool);
      const gone = new AbortController();
      const { signal } = gone;

      const second = pool.withClient(async () => {}, { signal });
      gone.abort(new Error('gone'));

      const end = second.catch(({ message }: Error) => {
        equal(message, 'gone');
      });
      await patiently('the one that has gone', end);
      await giveBack();
      await pool.withClient(async () => {});
    },
  },
  {
    name: 'a query without an end is cut, and its connection is used again',
    async prove({ open }) {
      const pool = open({ size: 1, statementMs: 50 });

      const endless = pool.withClient((client) =>
        client.query('SELECT pg_sleep(600)'),
      );

      await patiently('the query', rejects(endless, /timeout/));
      const next = pool.withClient((client) =>
        client.query('SELECT 1'),
      );
      equal((await patiently('the next', next)).rowCount, 1);
    },
  },
  {
    name: '`close` waits for what is lent, and lends no more',
    async prove({ open }) {
      const pool = open();
      const { client, giveBack } = await borrow(pool);
      let isClosed = false;

      const closing = pool.close().then(() => {
        isClosed = true;
      });
      await fairChance(closing);
      const { rowCount } = await client.query('SELECT 1').catch(() => {
        throw new Error('a client that is lent was ended');
      });
      if (isClosed) throw new Error('close did not wait');
      const late = pool.withClient(async () => {});
      await rejects(late, ({ message }: Error) => {
        match(message, /closed/);
        return true;
      });
      await giveBack();
      await patiently('close', closing);

      equal(rowCount, 1);
    },
  },
];
