// What the broker keeps, and what a publisher is told.

import { deepEqual, equal, rejects } from 'node:assert/strict';
import {
  type Behaviour,
  fairChance,
  patiently,
  runScript,
} from '@under-load/lab';
import type { BrokerFixture } from '../support/broker-fixture.ts';
import { grown } from '../support/broker-grown.ts';

const file = new URL(
  '../support/broker-killed-consumer.ts',
  import.meta.url,
);

export const messages: Behaviour<BrokerFixture>[] = [
  {
    name: 'SIGKILL of a consumer: what it had and what waits is delivered',
    async prove({ rung, queue, open, collect }) {
      const args = [rung.href, queue];
      const { code, stderr } = await runScript({ file, args });
      if (code !== null) throw new Error(`it ended itself: ${stderr}`);

      const mq = await open();
      await mq.publish(queue, 'third');
      const got = await collect(mq);
      await mq.publish(queue, 'fourth');

      const [head] = await grown(got, 1);
      if (head !== 'fourth') await grown(got, 4);
      const wanted = ['first', 'second', 'third', 'fourth'];
      const lost = wanted.filter((one) => !got.includes(one));
      equal(lost.length, 0, `${lost.join(', ')}: lost`);
    },
  },
  {
    name: 'publish resolves when the broker has the message, for good',
    async prove({ queue, open, proxy, channel, take }) {
      const mq = await open();
      await mq.publish(queue, 'before');
      await take(queue);

      proxy.hang();
      let isEarly = false;
      const published = mq.publish(queue, 'kept');
      await fairChance(published.then(() => void (isEarly = true)));
      equal(isEarly, false, 'it resolved, and the broker had nothing');
      proxy.heal();
      await patiently('the confirmation', published);

      // The broker refuses this if the queue is there, not durable.
      await channel.assertQueue(queue, { durable: true });
      const message = await take(queue);
      equal(message && message.content.toString(), '"kept"');
      equal(message && message.properties.deliveryMode, 2);
    },
  },
  {
    name: 'a message that no queue takes is an error',
    async prove({ queue, open, collect }) {
      const mq = await open();
      const got = await collect(mq);

      const lost = mq.publish(`${queue}:no`, 'lost');
      await rejects(lost, { code: 'UNROUTABLE' });

      await mq.publish(queue, 'next');
      deepEqual(await grown(got, 1), ['next']);
    },
  },
  {
    name: 'as many messages are under way as prefetch says',
    async prove({ queue, open, endless }) {
      const mq = await open();
      const begun: unknown[] = [];
      const handler = (message: unknown) => (
        begun.push(message),
        endless()
      );
      await mq.consume(queue, handler, { prefetch: 3 });

      for (const n of [1, 2, 3, 4, 5]) await mq.publish(queue, n);

      await grown(begun, 3);
      await fairChance(new Promise(() => {}));
      deepEqual(begun, [1, 2, 3]);
    },
  },
];
