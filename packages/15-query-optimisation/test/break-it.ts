// What the README and the instructor break, and what is seen then.

import { deepEqual, equal } from 'node:assert/strict';
import {
  askUntil,
  type Attempt,
  defineBreakIt,
  type RunningServer,
} from '@under-load/lab';
import pg from 'pg';

const top = 'src/ladder/orders/5-covering-index.ts';
const cursor = 'src/ladder/batches/4-cursor.ts';

export default defineBreakIt({
  items: [
    {
      text: 'Start with `--rung 1`, and ask for `/orders?limit=100`. How many queries does the header `X-Queries` count? And with `--rung 2`?',
      async see({ start }) {
        equal(await queriesOf(start, '1'), '201');
        equal(await queriesOf(start, '2'), '3');
      },
    },
    {
      text: 'Ask for `/orders?after=-1`: a 400. Start with `--rung 3`, and ask again.',
      async see({ start }) {
        const server = await startRung(start, '5');
        equal((await ask(server, '/orders?after=-1')).status, 400);
        const naive = await startRung(start, '3');
        equal((await ask(naive, '/orders?after=-1')).status, 500);
      },
    },
    {
      text: 'In `5-covering-index.ts`, write `(o.placed_at, $4)` for `(o.placed_at, o.id)`, and run `test orders-ladder -t 5-covering`. Which orders are hidden, and why?',
      async see({ patch, failing }) {
        const pair = 'AND (o.placed_at, o.id)';
        await patch(top, pair, 'AND (o.placed_at, $4)');

        deepEqual(await failing('orders-ladder', '5-covering'), [
          named('the pages hold every order, the newest first, once'),
          named(
            'while orders come and go, none is shown twice and none is hidden',
          ),
        ]);
      },
    },
    {
      text: 'In `5-covering-index.ts`, leave `total_cents` out of the first index, and run `test orders-ladder -t 5-covering`. What must the database read again?',
      async see({ patch, failing }) {
        const columns = 'status, total_cents)`,\n  `CREATE';
        await patch(top, columns, 'status)`,\n  `CREATE');

        deepEqual(await failing('orders-ladder', '5-covering'), [
          named('orders and items come from indexes alone'),
        ]);
      },
    },
    {
      text: "In `4-cursor.ts`, send `'SELECT 1'` instead of `'ROLLBACK'`, and run `test batches-ladder -t 4-cursor`. What is left open?",
      async see({ patch, failing }) {
        await patch(cursor, "'ROLLBACK'", "'SELECT 1'");

        deepEqual(await failing('batches-ladder', '4-cursor'), [
          '4-cursor an abort ends it, and leaves nothing open',
          '4-cursor a handler that fails ends it, and leaves nothing open',
        ]);
      },
    },
  ],
  cells: {
    async 'orders/1-n-plus-one'({ start }) {
      equal(await queriesOf(start, '1'), '201');
    },
    async 'orders/2-batched'({ start }) {
      equal((await adviceAfterPage(start, '2')).length, 2);
    },
    async 'orders/5-covering-index'({ start }) {
      deepEqual(await adviceAfterPage(start, '5'), []);
    },
    async 'batches/1-select-all'({ lab }) {
      const figures = await lab('batch');

      const held = Object.values(figures).map(
        ({ also }) => also?.['rows at once']?.max,
      );
      deepEqual(held, [50_000, 1000, 1000, 1000]);
    },
    'batches/4-cursor': nothingStaysOpen,
  },
});

const named = (behaviour: string) => `5-covering-index ${behaviour}`;

type Start = Attempt['start'];

const startRung = (start: Start, rung: string) =>
  start(['--rung', rung], { ORDERS: '10000' });

const ask = ({ url }: RunningServer, path: string) => fetch(url + path);

async function queriesOf(start: Start, rung: string) {
  const server = await startRung(start, rung);
  const { headers } = await ask(server, '/orders?limit=100');
  return headers.get('x-queries');
}

async function adviceAfterPage(start: Start, rung: string) {
  const server = await startRung(start, rung);
  await ask(server, '/orders?limit=25');
  const answer = await ask(server, '/advice');
  return (await answer.json()) as unknown[];
}

async function nothingStaysOpen({ start }: Attempt): Promise<void> {
  const { DATABASE_URL = '' } = process.env;
  const url = new URL(DATABASE_URL);
  url.searchParams.set('application_name', 'break_15');
  const server = await start([], { DATABASE_URL: url.href });
  const gone = new AbortController();
  const { body } = await fetch(`${server.url}/export`, gone);
  await body?.getReader().read();
  gone.abort();

  const client = new pg.Client({ connectionString: DATABASE_URL });
  await client.connect();
  const open = await askUntil(
    () => client.query(transactions),
    ({ rowCount }) => rowCount === 0,
  );
  await client.end();
  equal(open.rowCount, 0);
}

const transactions = `SELECT FROM pg_stat_activity
  WHERE application_name = 'break_15'
  AND state <> 'idle'`;
