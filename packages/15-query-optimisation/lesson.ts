// The facts about this lesson; everything else about it derives.

import { defineLesson } from '@under-load/lab';

const manyQueries = {
  'a page takes three queries at most': /51 queries/,
};
const severalQueries = {
  'a page takes one query': /51 queries|3 queries/,
  'a page of all orders needs no sequential scan':
    /all rows read of .*order_items/,
};
const countsRows = {
  'page 100 reads as many rows as page 1':
    /page 1\d* reads \d{4,} rows/,
  'while orders come and go, none is shown twice and none is hidden':
    /3 shown twice/,
  'a cursor or a limit that cannot be used is a typed error':
    /after -1: 2201X/,
};
const readsTables = {
  'a page of a rare status reads no order of another':
    /pending orders reads \d{4,} rows/,
  'orders and items come from indexes alone':
    /read from order_items|read from orders/,
};

const holdsAll = {
  'no more than a batch is held at once': /2500 rows at once/,
};
const skips = {
  'no order is left out while others write': /50 left out/,
};
const mixesMoments = {
  'all orders are of one moment': /100 cents are missing/,
};
const goesOn = {
  'an abort ends it, and leaves nothing open': /went on to 2500/,
};

export default defineLesson({
  name: '15-query-optimisation',
  title: 'Query optimisation',
  part: 'Data',
  pattern: 'One query, by key, from an index',
  case: 'a page of 25 out of 200,000 orders: a query for each order reads {queries: 1-n-plus-one: rows read} rows in {queries: 1-n-plus-one} queries, the top rung **{queries: 5-covering-index: rows read}** in one',
  minutes: 79,
  services: ['postgres'],
  experiments: ['queries', 'depth', 'batch', 'insert'],
  captures: [
    {
      serve: 'start',
      blocks: {
        start: [{ printed: 'greeting' }],
        orders: [
          { request: 'GET /orders?limit=1&status=pending' },
          { request: 'GET /orders?limit=1000' },
        ],
      },
    },
  ],
  demo: {
    requests: [
      {
        title: 'A page of 25 orders',
        request: 'GET /orders?limit=25',
        headers: ['X-Queries'],
      },
      {
        title: 'A page of pending orders',
        request: 'GET /orders?limit=25&status=pending',
        headers: ['X-Queries'],
      },
      {
        title: 'A cursor that is none',
        request: 'GET /orders?after=-1',
      },
      {
        title: 'Export: the page shows the first 64 KB',
        request: 'GET /export',
      },
      { title: 'Which index is missing', request: 'GET /advice' },
    ],
    latencies: [
      {
        title: 'How soon it answers meanwhile',
        request: { request: 'GET /orders?limit=1' },
      },
    ],
  },
  ladders: [
    {
      folder: 'ladder/orders',
      exercise: 'my-orders',
      server: { option: '--rung' },
      rungs: [
        {
          name: '1-n-plus-one',
          title: 'A query for each order',
          idea: 'Read the page, then read the customer and the items of each order on it.',
          minutes: 15,
          say: 'It is what an ORM does when code asks for `order.items` in a loop. Each query is quick; ask the room how many there are.',
          break:
            'Start with `--rung 1`, and ask for `/orders?limit=100`: `X-Queries` is 201.',
          breaks: {
            ...manyQueries,
            ...severalQueries,
            ...countsRows,
            ...readsTables,
          },
        },
        {
          name: '2-batched',
          title: 'A query for each table',
          idea: 'Collect the ids, and ask once for all of them.',
          minutes: 10,
          say: 'The number of queries no longer grows with the page. DataLoader does the same behind an interface for one id. Ask the room: what does each of the three read?',
          break:
            'Start with `--rung 2`, ask for a page, and then for `/advice`: both tables lack an index.',
          breaks: { ...severalQueries, ...countsRows, ...readsTables },
        },
        {
          name: '3-joined',
          title: 'One query, with the indexes that it needs',
          idea: 'Let the database join, and give it an index for each lookup.',
          minutes: 8,
          say: 'PostgreSQL indexes primary keys, and no foreign keys. And it computes what OFFSET skips, with customer and items.',
          break:
            'Read page 1, let three orders come in, and read page 2: which orders come again?',
          shows:
            'while orders come and go, none is shown twice and none is hidden',
          breaks: { ...countsRows, ...readsTables },
        },
        {
          name: '4-keyset',
          title: 'After a key, not at an offset',
          idea: 'A page begins after the last order of the page before.',
          minutes: 12,
          say: 'Remember where the page ended, not how many rows came before. The pair (placed_at, id) is a place that no two orders share.',
          break:
            'Ask for pending orders. How many rows does the database read?',
          shows: 'a page of a rare status reads no order of another',
          breaks: readsTables,
        },
        {
          name: '5-covering-index',
          title: 'Indexes that hold the whole answer',
          idea: 'Put into the index what the page shows, and index the rare status alone.',
          minutes: 6,
          say: 'An index that holds the whole answer makes each write dearer. Ask the room: which lists of yours are worth it?',
          break:
            'Start it, and ask for `/advice` after some pages: nothing is left to propose.',
          breaks: {},
        },
      ],
    },
    {
      folder: 'ladder/batches',
      exercise: 'my-batches',
      server: { option: '--batches' },
      rungs: [
        {
          name: '1-select-all',
          title: 'Read it all',
          idea: 'Read the whole table into memory, then begin.',
          minutes: 8,
          say: 'Two lines, and right for a small table. Memory grows with the table, and the table grows with success.',
          break:
            'Run `lab batch --quick`: how many rows does each rung hold at once?',
          breaks: { ...holdsAll, ...goesOn },
        },
        {
          name: '2-offset',
          title: 'Skip what is done',
          idea: 'Read a thousand rows, skip them, and read the next thousand.',
          minutes: 4,
          say: 'Flat memory, and it looks finished. Ask the room: what happens to the offset when somebody deletes a row that is done?',
          break:
            'Delete fifty rows that are done, in the middle of a run.',
          shows: 'no order is left out while others write',
          trap: 'Memory stays flat. But rows that others write move the offset, and the last batch reads the whole table.',
          breaks: { ...skips, ...mixesMoments, ...goesOn },
        },
        {
          name: '3-keyset',
          title: 'After the last id',
          idea: 'The next batch begins after the last row of this one.',
          minutes: 6,
          say: 'A key does not move when others write. But each batch sees another moment: money that moves between two orders is counted twice, or not at all.',
          break:
            'Move 100 cents from an order that is not yet read to one that is.',
          shows: 'all orders are of one moment',
          breaks: mixesMoments,
        },
        {
          name: '4-cursor',
          title: 'A cursor in one snapshot',
          idea: 'The server keeps the place, and all that is read is of one moment.',
          minutes: 10,
          say: 'The transaction holds the snapshot, and its end closes the cursor. The price: while it runs, VACUUM removes no row that died after it began.',
          break:
            'Start it, read a line of `/export`, and go away: no connection stays inside a transaction.',
          breaks: {},
        },
      ],
    },
  ],
});
