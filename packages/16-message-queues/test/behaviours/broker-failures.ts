// What becomes of a message that fails.

import { deepEqual, equal } from 'node:assert/strict';
import { askUntil, type Behaviour } from '@under-load/lab';
import type { BrokerFixture } from '../support/broker-fixture.ts';
import { grown } from '../support/broker-grown.ts';

export const failures: Behaviour<BrokerFixture>[] = [
  {
    name: 'a message that fails is tried three times, then it is dead',
    async prove({ queue, open, take }) {
      const mq = await open({ attempts: 3 });
      const tried: unknown[] = [];
      const failing = async (message: unknown) => {
        tried.push(message);
        throw new Error('no mail server');
      };
      await mq.consume(queue, failing, { prefetch: 1 });

      await mq.publish(queue, { mail: 'a@b.org' });

      await grown(tried, 3);
      const look = async () =>
        tried.length > 3 || take(`${queue}.dead`);
      const dead = await askUntil<unknown>(look, Boolean);
      equal(tried.length, 3, 'it is tried again and again');
      const { content, properties } = dead as Dead;
      equal(content.toString(), '{"mail":"a@b.org"}');
      const { attempts, error } = properties.headers;
      deepEqual([attempts, error], [3, 'no mail server']);
    },
  },
  {
    name: 'a poison message delays no other',
    async prove({ queue, open }) {
      const mq = await open({ attempts: 2 });
      const got: unknown[] = [];
      let poisoned = 0;
      const handler = async (message: unknown) => {
        if (message !== 'poison') return void got.push(message);
        poisoned += 1;
        throw new Error('poison');
      };
      await mq.consume(queue, handler, { prefetch: 1 });

      await mq.publish(queue, 'poison');
      for (const n of [1, 2, 3]) await mq.publish(queue, n);

      const count = async () => (poisoned > 50 ? 3 : got.length);
      await askUntil(count, (done) => done >= 3);
      deepEqual(got, [1, 2, 3], `poison: ${poisoned} deliveries`);
    },
  },
];

interface Dead {
  content: Buffer;
  properties: { headers: { attempts: number; error: string } };
}
