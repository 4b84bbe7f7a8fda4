// The facts about this lesson; everything else about it derives.

import { defineLesson } from '@under-load/lab';

const countsAlone = {
  'two processes count together': /6 of 3 passed/,
};
const races = {
  'of 1,000 at once, over two processes, exactly 100 pass':
    /(1000|[2-9]\d\d) passed/,
  'a client that waits for `retryAfterMs` is let in, and no sooner':
    /let in \d+[.\d]* ms before it said/,
};
const crash =
  'a crash at any command loses no count, and each key expires';
const hasParts = {
  [crash]: /lasts for ever/,
  'clocks that are an hour apart change nothing': /3 and 3 of 3 passed/,
  'a cost is taken whole, or not at all': /8, 5, 2, 1: true,/,
};
const border =
  'never more than the limit in any window, at a border too';
const goesOn =
  'a client that goes on and on is blocked, without asking Redis';
const down =
  'without Redis it is open or closed, as it was told, and in time';
const alone =
  'without Redis each process counts, and then all together again';
const closedOnly = { [alone]: /0 of 3 passed/ };
const waits = {
  [down]: /no answer in/,
  [alone]: /no answer in/,
};
const asksAlways = {
  [goesOn]: /allowed: false, wait: \d{1,5} ms/,
  ...waits,
};
const twoWindows = {
  [border]: /(1[2-9]|[2-4]\d) passed/,
  ...asksAlways,
};

export default defineLesson({
  name: '18-rate-limiting',
  title: 'Rate limiting',
  part: 'Staying up',
  pattern: 'A sliding log in one Redis script',
  case: 'of 1,000 requests at once a limit of 100, as published, lets {passed: 2-get-then-set} pass, the top rung **{passed: 8-local}**',
  minutes: 84,
  services: ['redis'],
  experiments: ['passed', 'border', 'cost'],
  captures: [
    {
      serve: 'start',
      blocks: {
        start: [{ printed: 'greeting' }],
        limit: [
          { request: 'GET /time' },
          { request: 'GET /volley?requests=20' },
          { request: 'GET /volley?requests=no' },
        ],
      },
    },
  ],
  demo: {
    requests: [
      {
        title: 'What time is it',
        request: 'GET /time',
        headers: ['RateLimit-Policy', 'RateLimit'],
      },
      {
        title: 'Fifty requests at once, of one client',
        request: 'GET /volley?requests=50',
      },
      {
        title: 'A thousand requests at once',
        request: 'GET /volley?requests=1000',
      },
    ],
    pages: [{ title: 'Who passes, second by second', path: '/' }],
    latencies: [
      {
        title: 'Ask for the time, again and again',
        request: { request: 'GET /time' },
      },
    ],
  },
  ladders: [
    {
      folder: 'ladder',
      exercise: 'my-limiter',
      server: { option: '--rung' },
      rungs: [
        {
          name: '1-memory',
          title: 'A count in memory',
          idea: 'Each process counts the requests of each client, and forgets all counts when a window ends.',
          minutes: 17,
          say: 'Twelve lines, and right for one process. Ask the room: how many processes does your service have?',
          break:
            'Let two processes count: each lets three of three pass.',
          shows: 'two processes count together',
          breaks: {
            ...countsAlone,
            ...twoWindows,
            ...races,
            ...hasParts,
            [crash]: /the crash left 8 of 7/,
            [goesOn]: /allowed: true, wait: 0 ms/,
            [down]: /closed, and it was allowed/,
            [alone]: /they do not count together/,
          },
        },
        {
          name: '2-get-then-set',
          title: 'Read it, then write it, as published',
          idea: 'One count in Redis for all processes: read it, add to it, write it.',
          minutes: 6,
          say: 'All processes see one count. Ask the room: what happens between the GET and the SET?',
          break:
            'Run `lab passed --quick`: all 1,000 pass. They all read before the first one writes.',
          breaks: { ...races, ...hasParts, ...twoWindows },
        },
        {
          name: '3-fixed-window',
          title: 'A count for each window',
          idea: 'Redis itself adds, with INCRBY, in a key of its own for each window.',
          minutes: 5,
          say: 'INCRBY adds and answers in one step. Ask the room: what if the process dies before EXPIRE? And whose clock is it?',
          break:
            'Kill the process between INCRBY and EXPIRE: the key has no end.',
          shows: crash,
          breaks: { ...hasParts, ...twoWindows },
        },
        {
          name: '4-gcra',
          title: 'One number, one script',
          idea: 'A script in Redis reads, decides and writes in one step, by the clock of Redis.',
          minutes: 16,
          say: 'A script runs alone in Redis. It keeps one number: until when the client has used up its share. Ask the room: how many pass in one window after a burst?',
          break:
            'Take the whole limit, wait for a part of the window, and take again: more than the limit in one window.',
          shows: border,
          breaks: twoWindows,
        },
        {
          name: '5-sliding-log',
          title: 'A list of what was allowed',
          idea: 'Redis keeps the time of each request that was allowed: at most as many as the limit.',
          minutes: 7,
          say: 'It is exact, because it forgets nothing that is in the window. The price is memory: one time for each request that was allowed.',
          break:
            'Set LIMIT=2 and BLOCK_AFTER=3, start with `--rung 5`, and ask for `/time` six times with `X-API-Key: key-of-ada`: it is told to wait for ten seconds at most. With `--rung 6` for a minute.',
          breaks: asksAlways,
        },
        {
          name: '6-blocked',
          title: 'A client that goes on is blocked',
          idea: 'After so many refusals a client is blocked for longer, and each process remembers that.',
          minutes: 12,
          say: 'A refusal costs a trip to Redis. A client that sends a thousand a second gets a thousand trips, unless the process remembers it.',
          break: 'Cut the connection to Redis: nobody gets an answer.',
          shows: down,
          breaks: waits,
        },
        {
          name: '7-in-time',
          title: 'An answer without Redis',
          idea: 'A deadline for each command, and a rule for when Redis is down: all pass, or none.',
          minutes: 12,
          say: 'Redis will be down one day. Open: everybody passes. Closed: nobody does. Ask the room: which one for a login, and which one for a search?',
          break:
            'Tell it to count alone, and cut the connection: it refuses everybody.',
          shows: alone,
          breaks: closedOnly,
        },
        {
          name: '8-local',
          title: 'Without Redis each process counts',
          idea: 'While Redis is down, the bottom rung limits each process by itself.',
          minutes: 9,
          say: 'The bottom rung comes back: without Redis a process knows only its own requests. That is worse than one count, and better than none.',
          break:
            'Start with `REDIS_URL=redis://127.0.0.1:1` and `LIMIT=3`: of five requests for `/time` three pass. With `WHEN_DOWN=closed` none does.',
          breaks: {},
        },
      ],
    },
  ],
});
