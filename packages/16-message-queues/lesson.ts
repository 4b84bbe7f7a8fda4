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

export default defineLesson({
  name: '16-message-queues',
  title: 'Message queues',
  part: 'Data',
  pattern: 'Outbox, acknowledged jobs, one effect',
  minutes: 80,
  services: ['redis', 'postgres'],
  experiments: [],
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
  ],
});
