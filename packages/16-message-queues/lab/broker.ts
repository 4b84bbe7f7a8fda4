// The ladder on a broker: what fails, what waits, and what reconnects.

import { setTimeout as sleep } from 'node:timers/promises';
import { defineExperiment, type Variants } from '@under-load/lab';
import { withBroker } from './support/with-broker.ts';

const lost = 'lost of 100';
const connections = 'connections';
const looping = ['1-as-published', '2-durable'];

export default defineExperiment({
  name: 'broker',
  question:
    'One message always fails: how often is it delivered in a second?',
  unit: 'deliveries',
  better: 'lower',
  alsoBetter: { [lost]: 'lower' },
  claim:
    '5-bounded gives a message up after five attempts, its limit here; it loses none of a hundred messages that came before their consumer, and has one connection after three losses',
  variants: [...looping, '3-dead-letter', '5-bounded'],
  rung: '5-bounded',
  measure: ({ variant, quick }) =>
    withBroker(variant, async ({ queue, mq, proxy }) => {
      for (let i = 0; i < 100; i += 1) await mq.publish(queue, i);
      let [arrived, deliveries] = [0, 0];
      const handler = async (message: unknown) => {
        if (message !== 'poison') return void (arrived += 1);
        deliveries += 1;
        throw new Error('poison');
      };
      await mq.consume(queue, handler, { prefetch: 10 });
      await mq.publish(queue, 'poison');
      await sleep(1000);
      const value = deliveries;
      for (let i = 0; i < 3; i += 1) {
        proxy.cut();
        proxy.heal();
        await sleep(quick ? 300 : 1000);
      }
      const open = proxy.connections();
      return {
        value,
        also: { [lost]: 100 - arrived, [connections]: open },
      };
    }),
  holds: [
    ...looping.map((variant) => ({
      says: `deliveries with ${variant}`,
      figure: (of: Variants) => of[variant]?.min,
      atLeast: 50,
    })),
    {
      says: 'with the top rung',
      figure: (of) => of['5-bounded']?.max,
      exactly: 5,
    },
    {
      says: `${lost} with 1-as-published`,
      figure: (of) => of['1-as-published']?.also?.[lost]?.min,
      exactly: 100,
    },
    {
      says: `${lost} with the top rung`,
      figure: (of) => of['5-bounded']?.also?.[lost]?.max,
      exactly: 0,
    },
    {
      says: `${connections} after three losses, as published`,
      figure: (of) => of['1-as-published']?.also?.[connections]?.min,
      atLeast: 2,
    },
    {
      says: `${connections} of the top rung`,
      figure: (of) => of['5-bounded']?.also?.[connections]?.max,
      exactly: 1,
    },
  ],
});
