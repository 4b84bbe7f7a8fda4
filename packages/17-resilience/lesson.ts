// The facts about this lesson; everything else about it derives.

import { defineLesson } from '@under-load/lab';

const waitsForEver = {
  'a hung service costs at most the deadline': /no end/,
  'when its caller goes away, a call ends, and the service sees it':
    /has gone: no end/,
  'every failure says which it was': /a 503 ended as 503/,
};
const givesUpAtOnce = {
  'one failure is not seen by the caller': /sees (503|SERVICE_FAILED)/,
};
const repeatsAll = {
  'a POST without an idempotency key is sent once': /: 4 times/,
  'retries come spread, and not sooner than the service says':
    /asked after 0 ms/,
  'a hung service costs at most the deadline': /no end/,
};
const multiplies = {
  'retries add at most a tenth to the load of a service that is down':
    /800 requests for 200 calls/,
};
const goesOn = {
  'after five failures in a row no request reaches it':
    /: \d+ more requests reached it/,
  'after a while one probe reaches it, and no other request':
    /: 20 probes/,
};
const holdsAll = {
  'beyond its limit, a call is refused at once': /6 calls in flight/,
  'a service that hangs does not stop calls to another':
    /the other: no answer/,
};

const turn = (service: string, mode: string) => ({
  request: 'POST /upstream',
  json: { service, mode },
});

export default defineLesson({
  name: '17-resilience',
  title: 'Resilience',
  part: 'Staying up',
  pattern: 'Deadline, retry budget, circuit breaker, bulkhead',
  case: 'a service is slow for three seconds: of the calls of that minute, retries with backoff answer {storm: 4-backoff} %, the top rung **{storm: 7-bulkhead} %**',
  minutes: 71,
  services: [],
  experiments: ['storm', 'layers', 'recovery', 'overhead', 'left'],
  captures: [
    {
      serve: 'start',
      blocks: {
        start: [{ printed: 'greeting' }],
        fail: [
          { request: 'GET /quote/mug-7' },
          turn('prices', 'fail'),
          { request: 'GET /quote/mug-7' },
          { request: 'GET /quote/mug-8' },
          { request: 'GET /upstream' },
        ],
      },
    },
  ],
  demo: {
    requests: [
      { title: 'A quote', request: 'GET /quote/mug-7' },
      {
        title: 'A quote, of another thing',
        request: 'GET /quote/mug-{random}',
      },
      { title: 'The prices hang', ...turn('prices', 'hang') },
      { title: 'The prices fail', ...turn('prices', 'fail') },
      { title: 'The prices are slow', ...turn('prices', 'slow') },
      { title: 'The prices recover', ...turn('prices', 'ok') },
      { title: 'The stock hangs', ...turn('stock', 'hang') },
      { title: 'The stock recovers', ...turn('stock', 'ok') },
    ],
    streams: [
      { title: 'Breakers, and what the services see', path: '/events' },
    ],
    latencies: [
      {
        title: 'How long a quote takes',
        request: { request: 'GET /quote/mug-{random}' },
      },
    ],
  },
  ladders: [
    {
      folder: 'ladder',
      exercise: 'my-client',
      server: { option: '--rung' },
      rungs: [
        {
          name: '1-fetch',
          title: 'Ask, and wait',
          idea: 'Send the request, and take what comes.',
          minutes: 10,
          say: 'Two lines, and on a good day they are enough. Ask the room: how long does it wait on a bad day?',
          break: 'Let the service hang, and ask it.',
          shows: 'a hung service costs at most the deadline',
          breaks: {
            ...waitsForEver,
            ...givesUpAtOnce,
            ...goesOn,
            ...holdsAll,
          },
        },
        {
          name: '2-timeout',
          title: 'A deadline',
          idea: 'A request ends in time, really ends, and says how it ended.',
          minutes: 15,
          say: 'A promise that gives up is not enough: the request must end, too, or it holds its connection. A 4xx is an answer; a 5xx is a failure.',
          break: 'Let one request of a hundred fail.',
          shows: 'one failure is not seen by the caller',
          breaks: { ...givesUpAtOnce, ...goesOn, ...holdsAll },
        },
        {
          name: '3-retry-at-once',
          title: 'Retries, as published',
          idea: 'When an attempt fails, try again, up to four times in all.',
          minutes: 6,
          say: 'A loop around the call, and a blip is gone. Ask the room: what does a service get that is down already?',
          break:
            'Send a POST that fails: the service gets it four times.',
          shows: 'a POST without an idempotency key is sent once',
          trap: 'It hides a blip. But a service that is too slow gets four times the load, and an order may be placed four times.',
          breaks: {
            ...repeatsAll,
            ...multiplies,
            ...goesOn,
            ...holdsAll,
          },
        },
        {
          name: '4-backoff',
          title: 'Later, spread, and only what is safe',
          idea: 'Wait before a retry, twice as long each time, at random; repeat only what may be done twice.',
          minutes: 12,
          say: 'Full jitter: any time between zero and the limit. It spreads the retries. Ask the room: does it make them fewer?',
          break:
            'Run `lab storm --quick`: after a slowness of three seconds, the service never recovers.',
          breaks: { ...multiplies, ...goesOn, ...holdsAll },
        },
        {
          name: '5-budget',
          title: 'A budget for retries',
          idea: 'Each call pays a tenth of a token; a retry costs a whole one.',
          minutes: 8,
          say: 'A blip needs few retries. When all calls fail, retries help nobody: ten per cent of them is the most that we add.',
          break: 'Let the service fail, and go on asking it.',
          shows: 'after five failures in a row no request reaches it',
          breaks: { ...goesOn, ...holdsAll },
        },
        {
          name: '6-breaker',
          title: 'A circuit breaker',
          idea: 'After five failures in a row ask nothing for a second, then let one probe through.',
          minutes: 14,
          say: 'Three states. Ask the room: which failures are those of the service? What if the probe is ended by its caller?',
          break: 'Let one of two services hang, and ask both.',
          shows: 'a service that hangs does not stop calls to another',
          breaks: holdsAll,
        },
        {
          name: '7-bulkhead',
          title: 'A bulkhead',
          idea: 'At most so many calls wait for one service; the others are refused at once.',
          minutes: 6,
          say: 'A bulkhead is a wall in a ship: water in one part does not fill the others. Here it is a counter.',
          break:
            'Start, let the prices hang, and ask for a quote: the old price comes, and says that it is old.',
          breaks: {},
        },
      ],
    },
  ],
});
