// The facts about this lesson; everything else about it derives.

import { defineLesson } from '@under-load/lab';

const waits = {
  'the answer does not wait for the work': /the order: no answer/,
};
const takesTooMany = {
  'as many jobs run at once as asked for, and no more':
    /[1245] ran at once/,
};
const earlyEnd = {
  'the end waits for the jobs that have begun, and begins no more':
    /it ended while a job ran/,
};
const ghosts = {
  'an order that is rolled back has no job': /1 job of no order/,
};
const losesWaiting = {
  'SIGKILL while jobs wait: each is still done': /6 jobs are lost/,
};
const losesTaken = {
  'SIGKILL of a worker: another one does its jobs':
    /[26] jobs are lost/,
};
const losesSent = {
  'a job that is on its way when the connection breaks is done':
    /1 jobs are lost/,
};
const losesUnsent = {
  'SIGKILL of the server as an order is committed: its jobs are done':
    /[36] jobs are lost/,
};
const twice = {
  'a job that is sent or delivered twice has one effect':
    /it has \d effects/,
};
const triesOnce = {
  'a job that fails is tried again, and waits longer each time':
    /how long to wait after none/,
  'a poison job is given up, with its error, and delays no other':
    /undefined/,
  'a dead job that is tried again is done': /0 jobs are dead/,
};

// What the rungs on a broker break, from the top down.
const closes = 'close finishes what is under way, and takes no more';
const unbounded = {
  'while the broker is gone, publish fails in time':
    /it hangs: (publish: no answer|all is well)/,
  [closes]: /it ended with a message under way/,
};
const reopens =
  'a connection that is lost three times is one connection';
const stays = {
  [reopens]: /0 connections/,
  'after a loss of the connection, or of a queue, all goes on':
    /not after a loss/,
  ...unbounded,
};
const loops =
  'a message that fails is tried three times, then it is dead';
const requeued = {
  [loops]: /it is tried again and again/,
  'a poison message delays no other': /poison: \d+ deliveries/,
  ...stays,
};
const noQueue =
  'SIGKILL of a consumer: what it had and what waits is delivered';

export default defineLesson({
  name: '16-message-queues',
  title: 'Message queues',
  part: 'Data',
  pattern: 'Outbox, acknowledged jobs, one effect',
  case: 'workers are killed while they do 1,000 jobs: a list in Redis loses {lost: 3-pop}, the top rung **{lost: 6-once}**',
  minutes: 144,
  services: ['redis', 'postgres', 'rabbitmq'],
  experiments: ['lost', 'latency', 'versus', 'broker'],
  captures: [
    {
      serve: 'start',
      blocks: {
        start: [{ printed: 'greeting' }],
        orders: [
          {
            request: 'POST /orders',
            json: {
              customer: 'Ada',
              mail: 'ada@example.org',
              cents: 1999,
            },
          },
          {
            request: 'POST /orders',
            json: { customer: 'Ada', cents: 1999 },
          },
        ],
      },
    },
  ],
  demo: {
    requests: [
      {
        title: 'Place an order',
        request: 'POST /orders',
        json: { customer: 'Ada', mail: 'ada@example.org', cents: 1999 },
      },
      {
        title: 'Place an order with a mail that fails',
        request: 'POST /orders',
        json: {
          customer: 'Bob',
          mail: 'bob@nowhere.invalid',
          cents: 500,
        },
      },
      { title: 'What was done for order 1', request: 'GET /orders/1' },
      {
        title: 'Which jobs wait, and which are dead',
        request: 'GET /jobs',
      },
    ],
    latencies: [
      {
        title: 'How soon it answers meanwhile',
        request: { request: 'GET /orders/1' },
      },
    ],
  },
  ladders: [
    {
      folder: 'ladder/jobs',
      exercise: 'my-queue',
      server: { option: '--rung' },
      rungs: [
        {
          name: '1-in-request',
          title: 'In the request',
          idea: 'Do the work, then answer.',
          minutes: 15,
          say: 'Ask the room: the mail server takes ten seconds. How long does the shop take, and what does the client do?',
          break:
            'Start with `--rung 1` and `WORK_MS=1000`: an order takes three seconds.',
          shows: 'the answer does not wait for the work',
          breaks: {
            ...waits,
            ...takesTooMany,
            ...earlyEnd,
            ...ghosts,
            ...twice,
            ...triesOnce,
          },
        },
        {
          name: '2-in-memory',
          title: 'In memory',
          idea: 'Put the jobs into an array, and answer.',
          minutes: 6,
          say: 'The answer is fast now. Ask the room: where are the jobs when the process is killed?',
          break:
            'Place ten orders, and kill the server: their jobs are gone.',
          shows: 'SIGKILL while jobs wait: each is still done',
          trap: 'The answer is fast. But a crash takes the array away.',
          breaks: {
            ...takesTooMany,
            ...losesWaiting,
            ...losesTaken,
            ...losesUnsent,
            ...twice,
            ...triesOnce,
          },
        },
        {
          name: '3-pop',
          title: 'A list in Redis',
          idea: 'Redis keeps the jobs, and worker processes take them out.',
          minutes: 10,
          say: 'Redis keeps what waits. Ask the room: who has the job between BRPOP and its end?',
          break:
            'Kill a worker in the middle of its jobs: nobody does them.',
          shows: 'SIGKILL of a worker: another one does its jobs',
          trap: 'The jobs outlive the server. But Redis forgets a job as it hands it out.',
          breaks: {
            ...losesTaken,
            ...losesSent,
            ...losesUnsent,
            ...twice,
            ...triesOnce,
          },
        },
        {
          name: '4-acknowledged',
          title: 'Acknowledged',
          idea: 'A job stays in the stream until its worker says that it is done.',
          minutes: 12,
          say: 'Two times matter: how long a job takes, and after how long it is taken for lost. Ask the room: what if the first is longer?',
          break:
            'Let a handler throw: the job is not tried before `CLAIM_MS` has passed, and then again and again, for ever.',
          shows:
            'a poison job is given up, with its error, and delays no other',
          breaks: {
            ...losesUnsent,
            ...twice,
            ...triesOnce,
          },
        },
        {
          name: '5-retried',
          title: 'Retried',
          idea: 'A job that fails waits, each time longer, and at last it is dead.',
          minutes: 12,
          say: 'At least once is all that a queue can promise. The rest is up to the handler.',
          break:
            'Kill the server as an order is committed: the order is there, and its jobs are not.',
          shows:
            'SIGKILL of the server as an order is committed: its jobs are done',
          breaks: { ...losesUnsent, ...twice },
        },
        {
          name: '6-once',
          title: 'Once',
          idea: "The job is a row of the order's transaction, and is marked as done in the transaction of its effect.",
          minutes: 15,
          say: 'Two transactions, one on each side of the queue. Between them, a job may be sent as often as you like.',
          break:
            'Place an order, `kill -9` the server at once, and start it again: the jobs are done, once each.',
          breaks: {},
        },
      ],
    },
    {
      folder: 'ladder/broker',
      exercise: 'my-broker',
      rungs: [
        {
          name: '1-as-published',
          title: 'As published',
          idea: 'Each consumer has a queue of its own, which ends with it.',
          minutes: 22,
          say: 'Ask the room: what does `publish` say when no consumer is there, and what does it say when the broker is gone?',
          break:
            'Break the connection three times: two, four, eight connections.',
          shows: reopens,
          breaks: {
            ...requeued,
            [reopens]: /[2-8] connections/,
            [noQueue]: /first, second, third: lost/,
            'publish resolves when the broker has the message, for good':
              /it resolved, and the broker had nothing/,
            'a message that no queue takes is an error':
              /Missing expected rejection/,
          },
        },
        {
          name: '2-durable',
          title: 'Durable and confirmed',
          idea: 'The queue has a name and outlives its consumers; the broker confirms each message, or returns it.',
          minutes: 15,
          say: 'Four words: durable, persistent, confirmed, mandatory. Take one away, and ask the room what is lost.',
          break:
            'Let the handler throw: one message is delivered again, at once, for ever.',
          shows: loops,
          breaks: requeued,
        },
        {
          name: '3-dead-letter',
          title: 'Later, and then dead',
          idea: 'A message that fails waits in a queue without a consumer until its time is over; after the last attempt it goes to the dead-letter queue.',
          minutes: 13,
          say: 'The broker has no timer for us: a queue with a time to live is one. We count the attempts in a header.',
          break:
            'Break the connection once: nothing is delivered any more, and the process lives on.',
          shows: reopens,
          breaks: stays,
        },
        {
          name: '4-recovering',
          title: 'Recovering',
          idea: 'One loss is one reconnection, with backoff; queues and consumers come back with it.',
          minutes: 12,
          say: 'All that lives on a connection is made in one function, so the second connection is like the first.',
          break:
            'Close while a handler runs: its work is done, and the message is delivered again.',
          shows: closes,
          breaks: unbounded,
        },
        {
          name: '5-bounded',
          title: 'Bounded',
          idea: '`publish` waits for so long at most, and `close` waits for what is under way.',
          minutes: 12,
          say: 'Ask the room: the confirmation did not come. Has the broker the message? Nobody knows, so the publisher sends it again, and the handler must be idempotent.',
          break:
            'Remove `within` around `link` and around `now`: while the broker hangs, `publish` waits for ever.',
          breaks: {},
        },
      ],
    },
  ],
});
