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
  case: 'x',
  minutes: 80,
  services: ['postgres'],
  experiments: ['queries', 'depth', 'batch', 'insert'],
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
          say: '',
          break: '',
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
          say: '',
          break: '',
          breaks: { ...severalQueries, ...countsRows, ...readsTables },
        },
        {
          name: '3-joined',
          title: 'One query, with the indexes that it needs',
          idea: 'Let the database join, and give it an index for each lookup.',
          minutes: 8,
          say: '',
          break: '',
          breaks: { ...countsRows, ...readsTables },
        },
        {
          name: '4-keyset',
          title: 'After a key, not at an offset',
          idea: 'A page begins after the last order of the page before.',
          minutes: 12,
          say: '',
          break: '',
          breaks: readsTables,
        },
        {
          name: '5-covering-index',
          title: 'Indexes that hold the whole answer',
          idea: 'Put into the index what the page shows, and index the rare status alone.',
          minutes: 6,
          say: '',
          break: '',
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
          say: '',
          break: '',
          breaks: { ...holdsAll, ...goesOn },
        },
        {
          name: '2-offset',
          title: 'Skip what is done',
          idea: 'Read a thousand rows, skip them, and read the next thousand.',
          minutes: 4,
          say: '',
          break: '',
          trap: 'Memory stays flat. But rows that others write move the offset, and the last batch reads the whole table.',
          breaks: { ...skips, ...mixesMoments, ...goesOn },
        },
        {
          name: '3-keyset',
          title: 'After the last id',
          idea: 'The next batch begins after the last row of this one.',
          minutes: 6,
          say: '',
          break: '',
          breaks: mixesMoments,
        },
        {
          name: '4-cursor',
          title: 'A cursor in one snapshot',
          idea: 'The server keeps the place, and all that is read is of one moment.',
          minutes: 10,
          say: '',
          break: '',
          breaks: {},
        },
      ],
    },
  ],
});
