// One listener throws: how many of the others run?

import { defineExperiment } from '@under-load/lab';
import type { CreateEvents } from '../src/ladder/events.ts';

const user = {
  id: '1',
  name: 'Ada',
  email: 'ada@example.com',
  registeredAt: '2026-01-31T12:00:00.000Z',
};

export default defineExperiment({
  name: 'isolation',
  question: 'The second of five listeners throws: how many run?',
  unit: 'listeners of 5',
  better: 'higher',
  claim:
    'with a try for each listener all five run; below it, those after the second never do',
  rung: '3-try-each',
  variants: [
    '1-direct-calls',
    '2-node-emitter',
    '3-try-each',
    '6-drain',
  ],
  runs: { full: 3, quick: 1 },
  async measure({ variant }) {
    console.error = () => {}; // a rung logs the failure
    const module = (await import(`../src/ladder/${variant}.ts`)) as {
      createEvents: CreateEvents;
    };
    const events = module.createEvents({ onError: () => {} });
    let ran = 0;
    for (const position of [1, 2, 3, 4, 5]) {
      events.on('user.registered', () => {
        ran += 1;
        if (position === 2) throw new Error('no mail today');
      });
    }
    let failed = 0;
    try {
      await events.publish('user.registered', user);
    } catch {
      failed = 1;
    }
    return { value: ran, also: { 'failed publishes': failed } };
  },
  holds: [
    {
      says: 'at the top rung, listeners that run',
      figure: (variants) => variants['6-drain']?.min,
      exactly: 5,
    },
    {
      says: 'with a try for each, listeners that run',
      figure: (variants) => variants['3-try-each']?.min,
      exactly: 5,
    },
    {
      says: "with Node's emitter, listeners that run",
      figure: (variants) => variants['2-node-emitter']?.max,
      exactly: 2,
    },
    {
      says: 'with direct calls, listeners that run',
      figure: (variants) => variants['1-direct-calls']?.max,
      exactly: 2,
    },
  ],
});
