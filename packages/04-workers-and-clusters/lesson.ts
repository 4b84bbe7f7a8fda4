// The facts about this lesson; everything else about it derives.

import { defineLesson, type Rung } from '@under-load/lab';

/** What a rung breaks that has no pool's promises at all. */
const promisesNothing = {
  'input on the transfer list moves, and is not copied':
    /the caller has it still: it was copied/,
  'a task past its timeout is ended, and the pool goes on':
    /none: it ran to its end|the timeout: no answer/,
  'a full queue refuses the next task with a typed error': /POOL_FULL/,
  'a task whose signal has aborted never begins':
    /it began nevertheless/,
  'an abort ends a task that runs, and the pool goes on':
    /none: it ran to its end/,
  'close settles every task, leaves no thread and takes no more':
    /unsettled: [1-4], threads: [0-4]/,
};

const pool: Rung[] = [
  {
    name: '1-inline',
    title: 'On the event loop',
    minutes: 6,
    say: 'One line, and it is right. While it runs nobody else is served: watch the delay of the loop, not the time of the task.',
    break:
      'Draw a large picture and ask for /healthz meanwhile: the answer comes after the picture.',
    breaks: {
      ...promisesNothing,
      'the event loop keeps turning while a task runs':
        /the loop stood still for/,
      'a task that ends its thread rejects, and the next one runs':
        /the process ended with code 3/,
    },
  },
  {
    name: '2-worker-per-task',
    title: 'A thread for every task',
    minutes: 8,
    say: 'The loop turns again. Now count: a thread costs a start, some megabytes, and there is no limit to how many there are.',
    break:
      'Measure `speed-up`: two cores, and it is slower than one loop. Then send a hundred requests at once and look at the memory.',
    breaks: promisesNothing,
  },
  {
    name: '3-tutorial-pool',
    title: 'The pool, as published',
    minutes: 12,
    say: 'Threads are kept, and so it is fast. Ask the room what becomes of the caller when a thread dies in the middle of its task.',
    break:
      'Let a task call process.exit: its promise never settles. With exit code 0 the pool does not even notice, and is one thread poorer for good.',
    breaks: {
      ...promisesNothing,
      'a task that throws rejects with its name, message, stack and fields':
        /Error: no apples/,
      'a thrown string arrives as that string': /Error|undefined/,
      'a task that ends its thread rejects, and the next one runs':
        /the task that exits: no answer/,
      'a pool with nothing to do does not keep the process alive':
        /code 9: [^]*it lives on/,
    },
  },
  {
    name: '4-pool',
    title: 'A pool that survives its tasks',
    minutes: 24,
    say: 'Every task gets an answer: a result, its own error, or the reason why there is none. And the pool says no before it drowns.',
    break:
      'Give it a task that loops for ever, and one that fills the heap: each rejects alone, and the next task runs. What it cannot stop is native code that never returns.',
    breaks: {},
  },
];

const accident = 'a killed worker is replaced while the others answer';
const hang = 'a worker that hangs is found and replaced';
const crashLoop = 'a crash loop stops with a clear message and exit 1';
const restart =
  'a rolling restart under load fails no request, and every pid is new';
const sigterm =
  'at SIGTERM requests in flight are answered, and it exits 0';

/** On Windows it is told by a message, which these rungs ignore. */
const noRestart = /ECONNRE|hang up|the old ones still answer/;
const nobodyLooks = /the end of what hangs: no answer/;

const cluster: Rung[] = [
  {
    name: '1-single',
    title: 'One process',
    minutes: 3,
    say: 'It ends well, since lesson 01. But it uses one core, and when it dies, so does the service.',
    break:
      'Ask /whoami for the pid, kill it with kill -9, and ask again.',
    breaks: {
      [accident]: /ECONNREFUSED/,
      [hang]: nobodyLooks,
      [restart]: noRestart,
    },
  },
  {
    name: '2-fork-all',
    title: 'Fork on every exit, as published',
    minutes: 8,
    say: 'Twelve lines, and every core works. Ask the room what happens when the database is down at the start.',
    break:
      'Start it a second time on the same port: every worker dies of EADDRINUSE, and the next one is forked at once, for ever.',
    breaks: {
      [hang]: nobodyLooks,
      [crashLoop]: /workers were begun, and it goes on/,
      [restart]: noRestart,
      [sigterm]: /ECONNRE|hang up|the end: no answer/,
    },
  },
  {
    name: '3-supervised',
    title: 'Supervised',
    minutes: 14,
    say: 'A supervisor is small, and each part of it answers one way to fail: dying at once, hanging, being told to go. What it cannot do is share state: that is lesson 05.',
    break:
      'Run the load of the rolling-restart experiment and send SIGHUP: no request fails. Then kill -9 the primary: nothing is left, and nothing answers.',
    breaks: {},
  },
];

export default defineLesson({
  name: '04-workers-and-clusters',
  title: 'Workers and clusters',
  pattern: 'Thread pools, supervised processes',
  case: 'one task on the event loop keeps everybody waiting for all of it; on the top rung the loop is late by **{loop-delay: 4-pool} %** of it, and a rolling restart fails no request',
  minutes: 75,
  services: [],
  experiments: [
    'loop-delay',
    'speed-up',
    'round-trips',
    'transfer',
    'cluster',
    'kill',
    'rolling-restart',
  ],
  captures: [
    {
      serve: 'start',
      args: ['--cluster', '3-supervised', '--workers', '2'],
      blocks: {
        start: [
          { printed: 'greeting' },
          { request: 'GET /whoami' },
          { request: 'GET /whoami' },
          { request: 'GET /primes?below=100' },
          { request: 'GET /healthz' },
          { request: 'GET /primes?below=1000000000000' },
        ],
      },
    },
    { run: 'state-trap' },
  ],
  demo: {
    requests: [
      {
        title: 'Primes below a million',
        request: 'GET /primes?below=1000000',
      },
      {
        title: 'Primes below 50 million',
        request: 'GET /primes?below=50000000',
      },
      {
        title: 'A picture, on two threads',
        request: 'GET /mandelbrot.png?size=512&threads=2',
      },
      { title: 'How late the loop is', request: 'GET /healthz' },
      { title: 'Which process answers', request: 'GET /whoami' },
    ],
    pages: [{ title: 'The tiles as they are drawn', path: '/' }],
  },
  ladder: pool,
  sideLadders: { 'cluster-ladder': cluster },
});
