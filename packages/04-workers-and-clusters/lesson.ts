// The facts about this lesson; everything else about it derives.

import { defineLesson } from '@under-load/lab';

// What the rungs of the pool break, from the top down.
const posts =
  'what a task posts itself is no answer, and what cannot arrive is an error';
const refusal =
  'a full queue refuses the next task with an error that says so';
const unbounded = {
  [posts]: /taken for its answer|not iterable|destructure|no answer/,
  [refusal]: /POOL_FULL/,
  'close waits for every task, leaves no thread and takes no more':
    /ends: |threads: |late: /,
};
const overrun =
  'a task past its timeout is ended, and the pool goes on';
const unlimited = {
  [overrun]: /none: it ran to its end/,
  'a task whose signal aborts before it begins never begins':
    /none: it ran to its end/,
  'an abort ends a task that runs, and the pool goes on':
    /none: it ran to its end/,
  ...unbounded,
};
const copied = {
  'input on the transfer list moves, and is not copied':
    /the caller has it still: it was copied/,
  ...unlimited,
};
const threadEnds = /the thread that ran the task ended|no answer/;
const wholeError =
  'a task that throws rejects with its name, message, stack and fields';
const lost = {
  [wholeError]: threadEnds,
  'a thrown string arrives as that string': threadEnds,
  ...copied,
};
const exit =
  'a task that ends its thread rejects, and the next one runs';
const turning = 'the event loop keeps turning while a task runs';
const atOnce =
  'as many tasks run at once as there are threads, and no more';

// What the rungs of the cluster break, from the top down.
const restarts =
  'a rolling restart under load fails no request, and every pid is new';
const stays = {
  [restarts]: /ECONNRE|hang up|the old ones still answer/,
};
const hanging = 'a worker that hangs is found and replaced';
const hangs = {
  [hanging]: /the end of what hangs: no answer/,
  ...stays,
};
const stopping =
  'at SIGTERM requests in flight are answered, and it exits 0';
const cutOff = {
  [stopping]: /ECONNRE|hang up|the end: no answer/,
  ...hangs,
};

const killed = 'a killed worker is replaced while the others answer';
const crashLoop = 'a crash loop stops with a clear message and exit 1';

export default defineLesson({
  name: '04-workers-and-clusters',
  title: 'Workers and clusters',
  part: 'Under load',
  pattern: 'Thread pools, supervised processes',
  case: 'one task on the event loop keeps every other request waiting for all of it; on the top rung the loop is late by **{loop-delay: 7-bounded-queue-and-close} %** of it, and a rolling restart fails no request',
  minutes: 136,
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
      args: ['--cluster', '6-rolling-restart', '--workers', '2'],
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
    latencies: [
      {
        title: 'How soon it answers meanwhile',
        request: { request: 'GET /whoami' },
      },
    ],
  },
  ladders: [
    {
      folder: 'ladder/pool',
      exercise: 'my-pool',
      server: { option: '--rung' },
      rungs: [
        {
          name: '1-inline',
          title: 'On the event loop',
          idea: 'The event loop itself runs the task.',
          minutes: 6,
          say: 'One line, and the result is right. While the task runs, the server answers no other request: watch the delay of the loop, not the time of the task.',
          break:
            'Run a task of 400 ms: the loop stands still for as long, and no request is answered.',
          shows: turning,
          breaks: {
            ...copied,
            [turning]: /the loop stood still for/,
            [atOnce]: /1 ran at once/,
            [exit]: /the process ended with code 3/,
            [posts]: /none: it ran to its end/,
          },
        },
        {
          name: '2-worker-per-task',
          title: 'A thread for every task',
          idea: 'Every task gets a new thread, which ends with it.',
          minutes: 12,
          say: 'The loop turns again. Now count: each thread takes time to start and some megabytes, and nothing limits how many there are.',
          break:
            'Run three tasks in a pool of two threads: three run at once. A hundred tasks would start a hundred threads.',
          shows: atOnce,
          breaks: { [atOnce]: /3 ran at once/, ...copied },
        },
        {
          name: '3-tutorial-pool',
          title: 'The pool, as published',
          idea: 'A fixed number of threads stays, and tasks wait in a queue.',
          minutes: 12,
          say: 'The threads stay, so it is fast. Ask the room: what does the caller hear when a thread dies in the middle of a task?',
          break:
            'Let a task call `process.exit(3)`: its promise never settles.',
          shows: exit,
          trap: 'It is fast and has a fixed number of threads. But a task that throws, or ends its thread, never settles.',
          breaks: {
            [exit]: /the task that exits: no answer/,
            'statistics count what completed and what failed':
              /the task that throws: no answer/,
            'a pool with nothing to do does not keep the process alive':
              /code 9: [^]*it lives on/,
            ...lost,
          },
        },
        {
          name: '4-settles-on-exit',
          title: 'A task settles when its thread exits',
          idea: 'The exit of a thread rejects its task, and a new thread starts when a task needs one.',
          minutes: 10,
          say: 'One event tells all: `exit`. The pool knows which task the thread ran. Ask the room: when does the new thread start, and why not at once?',
          break:
            'Let a task throw an error with a `code`: the caller hears only that the thread ended.',
          shows: wholeError,
          breaks: lost,
        },
        {
          name: '5-whole-errors',
          title: 'Whole errors, moved input',
          idea: 'The thread catches what a task throws and sends it back whole; buffers on the transfer list move.',
          minutes: 12,
          say: 'An error is an answer, too. A message clones it, and the clone loses its name and its fields: so we send them one by one.',
          break:
            'Run a task of 600 ms with a timeout of 100 ms: it runs to its end nevertheless.',
          shows: overrun,
          breaks: unlimited,
        },
        {
          name: '6-timeout-and-abort',
          title: 'Timeout and abort',
          idea: 'A task ends at its timeout or when its signal aborts: it leaves the queue, or its thread is ended.',
          minutes: 8,
          say: 'JavaScript cannot be interrupted from outside: to end a task, end its thread. A task that waits only leaves the queue.',
          break:
            'Give one thread five tasks, and say that two may wait: all five are taken.',
          shows: refusal,
          breaks: unbounded,
        },
        {
          name: '7-bounded-queue-and-close',
          title: 'A bounded queue, and an end',
          idea: 'One task too many is refused at once, and `close` waits for all that were taken.',
          minutes: 11,
          say: 'A queue without a bound only hides the overload. A refusal is an answer: the client can come back later.',
          break:
            'In `src/app/service.ts`, write `createPool({ tasks, threads, maxWaiting: 1 })`. Start with `--threads 1`, and run `for i in 1 2 3; do curl "http://127.0.0.1:3004/primes?below=50000000" & done`: one of the three is refused with a 503. With `--rung 6` none is.',
          breaks: {},
        },
      ],
    },
    {
      folder: 'ladder/cluster',
      exercise: 'my-cluster',
      server: { option: '--cluster', rung: '1-single' },
      rungs: [
        {
          name: '1-single',
          title: 'One process',
          idea: 'One process listens; when it is told to stop, it answers its open requests first.',
          minutes: 11,
          say: 'It stops well. But it uses one core, and when it dies, so does the service.',
          break:
            'Kill the process with `kill -9`, and ask again: nothing answers.',
          shows: killed,
          breaks: {
            [killed]: /ECONNREFUSED/,
            ...hangs,
          },
        },
        {
          name: '2-fork-all',
          title: 'Fork on every exit, as published',
          idea: 'A primary forks as many workers as there are cores, and forks again for each one that ends.',
          minutes: 7,
          say: 'Twenty lines, and every core works. Ask the room: what happens when the database is down at the start?',
          break:
            'Let each worker throw as it starts: the next one is forked at once, for ever.',
          shows: crashLoop,
          trap: 'Every core works, and a worker that dies is replaced. But a crash is repeated for ever, and a stop cuts off open requests.',
          breaks: {
            [crashLoop]: /workers were begun, and it goes on/,
            ...cutOff,
          },
        },
        {
          name: '3-backoff-and-give-up',
          title: 'Backoff, then give up',
          idea: 'After each crash in a row the primary waits twice as long, and in the end it gives up.',
          minutes: 11,
          say: 'A worker that ran for a week had an accident. Five that end right after their start are a crash loop: a sixth does not help.',
          break: 'Send SIGTERM while a request is open: it is cut off.',
          shows: stopping,
          breaks: cutOff,
        },
        {
          name: '4-drain',
          title: 'Drain',
          idea: 'Told to stop, the primary tells its workers; each answers its open requests and exits.',
          minutes: 12,
          say: 'The order matters: no new connections, answer what is open, close the rest, exit. The primary exits last.',
          break:
            'Let a worker loop for ever: the primary keeps it, and the request gets no answer.',
          shows: hanging,
          breaks: hangs,
        },
        {
          name: '5-heartbeat',
          title: 'Heartbeat',
          idea: 'The primary pings each worker, and kills one that does not answer several pings in a row.',
          minutes: 12,
          say: 'A worker whose loop hangs neither exits nor closes its port. The only way to find it is to ask.',
          break:
            'Send SIGUSR2 while clients ask: this rung does not know it, so the process ends, and requests fail.',
          shows: restarts,
          breaks: stays,
        },
        {
          name: '6-rolling-restart',
          title: 'Rolling restart',
          idea: 'For each worker in turn, a new one listens before the old one is told to leave.',
          minutes: 12,
          say: 'A connection that looks idle may carry a request already. So the old worker answers it, says `Connection: close`, and only then leaves. What a cluster cannot do is share state: that is lesson 05.',
          break:
            'Start with `--cluster 6 --workers 2`. Let a second terminal run `while curl -s http://127.0.0.1:3004/whoami; do :; done`, and send `kill -USR2` to the pid that the server printed: every pid is new, and no request fails. Then send `kill -9` to the same pid: the loop ends, since nothing answers.',
          breaks: {},
        },
      ],
    },
  ],
});
