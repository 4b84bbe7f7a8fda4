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
  'a job that is sent twice has one effect': /it has \d effects/,
};
const triesOnce = {
  'a job that fails is tried again, and waits longer each time':
    /how long to wait after none/,
  'a poison job is given up, with its error, and delays no other':
    /undefined/,
  'a dead job that is tried again is done': /0 jobs are dead/,
};

// What the rungs on a broker break, from the top down.
const reopens =
  'a connection that is lost three times is one connection';
const away = {
  [reopens]: /0 connections/,
  'while the broker is gone publish fails in time; then all goes on':
    /closed|Missing expected rejection/,
  'close finishes what is under way, and takes no more':
    /it ended with a message under way/,
};
const loops =
  'a message that fails is tried three times, then it is dead';
const requeued = {
  [loops]: /it is tried again and again/,
  'a poison message delays no other': /actual/,
  ...away,
};
const noQueue =
  'SIGKILL of a consumer: what it had and what waits is delivered';

export default defineLesson({
  name: '16-message-queues',
  title: 'Message queues',
  part: 'Data',
  pattern: 'Outbox, acknowledged jobs, one effect',
  minutes: 80,
  services: ['redis', 'postgres', 'rabbitmq'],
  experiments: ['lost', 'latency', 'versus'],
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
          say: '',
          break: '',
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
          idea: 'An array and a loop.',
          minutes: 6,
          say: '',
          break: '',
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
          idea: 'x',
          minutes: 10,
          say: '',
          break: '',
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
          idea: 'x',
          minutes: 12,
          say: '',
          break: '',
          breaks: { ...losesUnsent, ...twice, ...triesOnce },
        },
        {
          name: '5-retried',
          title: 'Retried',
          idea: 'x',
          minutes: 12,
          say: '',
          break: '',
          breaks: { ...losesUnsent, ...twice },
        },
        {
          name: '6-once',
          title: 'Once',
          idea: 'x',
          minutes: 15,
          say: '',
          break: '',
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
          breaks: away,
        },
        {
          name: '4-recovering',
          title: 'Recovering',
          idea: 'One loss is one reconnection, with backoff; queues and consumers come back with it, and the end waits for what is under way.',
          minutes: 18,
          say: 'All that lives on a connection is made in one function, so a second connection is like the first.',
          break: '',
          breaks: {},
        },
      ],
    },
  ],
});
