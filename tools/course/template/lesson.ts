// The facts about this lesson; everything else about it derives.

import { defineLesson } from '@under-load/lab';

export default defineLesson({
  name: '00-template',
  title: 'A new lesson',
  pattern: 'Bounded concurrency',
  case: 'a list of a hundred items sends its source {at-once: 1-all-at-once} requests at once; the top rung never more than **{at-once: 2-at-most-four}**',
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
  ladder: [
    {
      name: '1-all-at-once',
      title: 'All at once, as published',
      minutes: 8,
      say: 'One line, and it looks fast. Ask the room who is on the other end of a hundred requests at once.',
      break: 'Ask for a hundred items, and read atOnce in the answer.',
      breaks: {
        'at most four loads are under way at once':
          /100 were under way at once/,
        'once a load has failed, no other begins':
          /20 had begun when one failed/,
      },
    },
    {
      name: '2-at-most-four',
      title: 'Four take turns',
      minutes: 12,
      say: 'Four loops share one iterator: whoever is done takes the next. No queue, no counter.',
      break:
        'Ask for a hundred items again. Then remove the test of the failure: which behaviour notices?',
      breaks: {},
    },
  ],
});
