// The facts about this lesson; everything else about it derives.

import { defineLesson } from '@under-load/lab';

const opensMany = {
  'forty requests at once open no more connections than the pool has':
    /40 connections/,
};
const sharesOne = {
  'two transactions do not see one another': /sees 0 of 100 cents/,
};
const opensOnceMore = {
  'requests in a row use one connection again': /5 connections/,
};
const countsNothing = {
  '`stats` counts busy, idle and waiting': /busy: 0/,
};
const losesClients = {
  'a hundred failing queries leave the pool whole':
    /after 2 failures: no answer/,
};
const keepsTransactions = {
  'a transaction that throws, or is left open, leaves no lock':
    /the row is locked/,
};
const keepsBroken = {
  'a connection that breaks costs its own request only':
    /code 1: [^]*(Connection terminated|not queryable|57P01)/,
};
const waitsForEver = {
  'nobody waits for a client longer than the deadline':
    /the second: no answer/,
  'beyond the bound of the queue, a caller is refused at once':
    /the third: no answer/,
  'a caller that has gone away waits no longer': /gone: no answer/,
};
const hasNoEnd = {
  'a query without an end is cut, and its connection is used again':
    /the query: no answer/,
  '`close` waits for what is lent, and lends no more':
    /close did not wait|was ended/,
};

export default defineLesson({
  name: '14-connection-pooling',
  title: 'Connection pooling',
  part: 'Data',
  pattern: 'A pool with a bound and deadlines',
  case: 'reading one row: a connection for each request answers {cost: 1-connect-each} requests a second, a pool of ten **{cost: 6-limited}**',
  minutes: 65,
  services: ['postgres'],
  experiments: ['cost', 'leak', 'size', 'versus'],
  captures: [
    {
      serve: 'start',
      blocks: {
        start: [{ printed: 'greeting' }],
        transfer: [
          { request: 'GET /accounts/1' },
          {
            request: 'POST /transfers',
            json: { from: 1, to: 2, cents: 500 },
          },
          {
            request: 'POST /transfers',
            json: { from: 1, to: 2, cents: 1000000 },
          },
          { request: 'GET /pool' },
        ],
      },
    },
  ],
  demo: {
    requests: [
      { title: 'Read an account', request: 'GET /accounts/1' },
      {
        title: 'Transfer money',
        request: 'POST /transfers',
        json: { from: 1, to: 2, cents: 500 },
      },
      {
        title: 'Transfer more than there is',
        request: 'POST /transfers',
        json: { from: 1, to: 2, cents: 1000000 },
      },
      {
        title: 'Hold a connection for 3 seconds',
        request: 'GET /sleep?ms=3000',
      },
      { title: 'Who has the connections', request: 'GET /pool' },
    ],
    latencies: [
      {
        title: 'How soon it answers meanwhile',
        request: { request: 'GET /accounts/1' },
      },
    ],
  },
  ladders: [
    {
      folder: 'ladder',
      exercise: 'my-pool',
      server: { option: '--rung' },
      rungs: [
        {
          name: '1-connect-each',
          title: 'A connection for each request',
          idea: 'Connect, ask, end: nothing is shared, so nothing is left behind.',
          minutes: 15,
          say: 'Three lines, and right. Ask the room: what does PostgreSQL do for each connection? It starts a process.',
          break: 'Run `lab cost --quick`, and read the two figures.',
          breaks: {
            ...opensMany,
            ...opensOnceMore,
            ...countsNothing,
            ...hasNoEnd,
          },
        },
        {
          name: '2-one-client',
          title: 'One client for all',
          idea: 'Connect once, and let every request use the same client.',
          minutes: 6,
          say: 'One connection is fast: queries wait in a line. Ask the room: what is a transaction of one request for all others?',
          break:
            'Let one request begin a transaction, and another one read meanwhile.',
          shows: 'two transactions do not see one another',
          trap: 'It is fast, and it is the shortest. But all requests share one transaction.',
          breaks: {
            ...sharesOne,
            ...countsNothing,
            ...keepsTransactions,
            ...keepsBroken,
            ...hasNoEnd,
          },
        },
        {
          name: '3-pool-leaky',
          title: 'A pool, as published',
          idea: 'Keep some clients, lend one to each request, and take it back afterwards.',
          minutes: 10,
          say: 'Turns and clients are two things: first a turn, then an idle client, or a new one. Ask the room: what happens when the query fails?',
          break:
            'Start with `--rung 3`, and ask for `/accounts/999` ten times: ten times a 404. Then ask for `/accounts/1`: no answer.',
          trap: 'It has a bound and it is quick. But each failure takes a client away, and then everybody waits.',
          breaks: {
            ...losesClients,
            ...keepsTransactions,
            ...keepsBroken,
            ...waitsForEver,
            ...hasNoEnd,
          },
        },
        {
          name: '4-released',
          title: 'Every client comes back, and only a fit one is lent',
          idea: '`finally` gives every client back, and an unfit one is ended.',
          minutes: 12,
          say: 'A client comes back from a stranger. It may be broken, or in the middle of a transaction: one ROLLBACK asks and mends.',
          break:
            'Set POOL_SIZE=1, start with `--rung 4`, ask for `/sleep?ms=600000`, and then for an account: it waits for ever.',
          breaks: { ...waitsForEver, ...hasNoEnd },
        },
        {
          name: '5-bounded',
          title: 'A deadline and a bound',
          idea: 'A caller waits for a while, in a queue with a bound, and not when it has gone away.',
          minutes: 12,
          say: 'A caller that waits costs memory, and its client has often gone. A refusal is an answer: try again later.',
          break:
            'The same with `--rung 5`: the account is a 503 after a second. But the sleep still holds the only connection.',
          breaks: hasNoEnd,
        },
        {
          name: '6-limited',
          title: 'Statements have a limit, and the pool an end',
          idea: 'The server cuts a statement at its limit, and `close` waits for what is lent.',
          minutes: 10,
          say: 'Two limits, because a server that hangs cannot keep its own. And the end is a part of the interface.',
          break:
            'The same with `--rung 6`: after five seconds the sleep is a 503, and the account is answered.',
          breaks: {},
        },
      ],
    },
  ],
});
