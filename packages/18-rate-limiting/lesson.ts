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
  [down]: /closed: no answer/,
  [alone]: /the one alone: no answer/,
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
  minutes: 90,
  services: ['redis'],
  experiments: ['passed', 'border', 'cost'],
  captures: [
    {
      serve: 'start',
      blocks: {
        start: [{ printed: 'greeting' }],
      },
    },
  ],
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
          break: '',
          shows: 'two processes count together',
          breaks: {
            ...countsAlone,
            ...twoWindows,
            ...races,
            ...hasParts,
            [crash]: /the crash left 8 of 7/,
            [goesOn]: /allowed: true, wait: 0 ms/,
            [down]: /closed, and it was allowed/,
            [alone]: /they do not count together again/,
          },
        },
        {
          name: '2-get-then-set',
          title: 'Read it, then write it, as published',
          idea: 'One count in Redis for all processes: read it, add to it, write it.',
          minutes: 6,
          say: '',
          break: '',
          shows:
            'of 1,000 at once, over two processes, exactly 100 pass',
          breaks: { ...races, ...hasParts, ...twoWindows },
        },
        {
          name: '3-fixed-window',
          title: 'A count for each window',
          idea: 'Redis itself adds, with INCRBY, in a key of its own for each window.',
          minutes: 5,
          say: '',
          break: '',
          shows: crash,
          breaks: { ...hasParts, ...twoWindows },
        },
        {
          name: '4-gcra',
          title: 'One number, one script',
          idea: 'A script in Redis reads, decides and writes in one step, by the clock of Redis.',
          minutes: 16,
          say: '',
          break: '',
          shows: border,
          breaks: twoWindows,
        },
        {
          name: '5-sliding-log',
          title: 'A list of what was allowed',
          idea: 'Redis keeps the time of each request that was allowed: at most as many as the limit.',
          minutes: 7,
          say: '',
          break: '',
          breaks: asksAlways,
        },
        {
          name: '6-blocked',
          title: 'A client that goes on is blocked',
          idea: 'After so many refusals a client is blocked for longer, and each process remembers that.',
          minutes: 12,
          say: '',
          break: '',
          shows: down,
          breaks: waits,
        },
        {
          name: '7-in-time',
          title: 'An answer without Redis',
          idea: 'A deadline for each command, and a rule for when Redis is down: all pass, or none.',
          minutes: 12,
          say: '',
          break: '',
          shows: alone,
          breaks: closedOnly,
        },
        {
          name: '8-local',
          title: 'Without Redis each process counts',
          idea: 'While Redis is down, the bottom rung limits each process by itself.',
          minutes: 8,
          say: '',
          break: '',
          breaks: {},
        },
      ],
    },
  ],
});
