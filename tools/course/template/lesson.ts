// The facts about this lesson; everything else about it derives.

import { defineLesson } from '@under-load/lab';

export default defineLesson({
  name: '00-template',
  title: 'A new lesson',
  part: 'Under load',
  pattern: 'Bounded concurrency',
  case: 'a list of a hundred items sends its source {at-once: 1-all-at-once} requests at once; the top rung never more than **{at-once: 3-take-turns}**',
  minutes: 20,
  services: [],
  experiments: ['at-once'],
  captures: [
    {
      serve: 'start',
      blocks: {
        start: [{ printed: 'greeting' }],
        items: [
          { request: 'GET /items?count=3' },
          { request: 'POST /items', json: { ids: [3, 1, 2] } },
          { request: 'GET /items?count=0' },
        ],
      },
    },
  ],
  ladders: [
    {
      folder: 'ladder',
      exercise: 'my-load-all',
      server: { option: '--rung' },
      rungs: [
        {
          name: '1-all-at-once',
          title: 'All at once, as published',
          idea: '`Promise.all` starts every load at once and waits for all of them.',
          minutes: 5,
          say: 'It is one line, and it looks fast. Ask the room: what does the source see when a hundred requests arrive at once?',
          break:
            'Start with `--rung 1`, ask for a hundred items, and read `atOnce` in the answer.',
          breaks: {
            'at most four loads are in flight at once':
              /100 were in flight at once/,
            'once a load has failed, no other begins':
              /20 had begun when one failed/,
          },
        },
        {
          name: '2-in-batches',
          title: 'Four, then the next four',
          idea: 'The list is cut into batches of four; each batch waits for the one before.',
          minutes: 5,
          say: 'The source never sees more than four. Ask the room: what does a batch wait for?',
          break:
            'Let one load take a second. How many of the others begin in that second?',
          shows: 'a slow load holds up no other',
          trap: 'It is a limit, and it is short. But now a slow load holds up all others.',
          breaks: {
            'a slow load holds up no other': /4 of 20 had begun/,
          },
        },
        {
          name: '3-take-turns',
          title: 'Four take turns',
          idea: 'Four loops share one iterator, and a loop that is done takes the next item.',
          minutes: 10,
          say: 'An iterator gives each item once, to the loop that asks first. So it needs no queue and no counter.',
          break:
            'Remove the test of `hasFailed`, and run the suite: which behaviour notices?',
          breaks: {},
        },
      ],
    },
  ],
});
