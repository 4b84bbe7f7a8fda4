// What a lost connection costs, and how a queue ends.

import { deepEqual, equal, rejects } from 'node:assert/strict';
import {
  askUntil,
  type Behaviour,
  fairChance,
  patiently,
} from '@under-load/lab';
import type { BrokerFixture } from '../support/broker-fixture.ts';
import { grown } from '../support/broker-grown.ts';

const arrived = (got: unknown[], message: string) =>
  askUntil(
    async () => got,
    (now) => now.includes(message),
  );
const unwanted = () => fairChance(new Promise(() => {}));

export const connections: Behaviour<BrokerFixture>[] = [
  {
    name: 'a connection that is lost three times is one connection',
    async prove({ open, proxy }) {
      await open();
      const count = async () => proxy.connections();

      for (let times = 0; times < 3; times += 1) {
        proxy.cut();
        proxy.heal();
        const now = await askUntil(count, (open) => open > 0);
        if (now === 0) break;
        await unwanted(); // others would follow at once
      }

      const now = proxy.connections();
      equal(now, 1, `${now} connections`);
    },
  },
  {
    name: 'while the broker is gone publish fails in time; then all goes on',
    async prove({ queue, open, collect, proxy, channel }) {
      const mq = await open({ waitMs: 200 });
      const got = await collect(mq);
      const send = (message: string) => async () =>
        mq.publish(queue, message).then(
          () => true,
          () => false,
        );

      proxy.cut();
      const published = patiently('publish', mq.publish(queue, 'gone'));
      await rejects(published, { code: 'BROKER_UNAVAILABLE' });
      proxy.heal();
      await askUntil(send('back'), Boolean);
      await arrived(got, 'back');
      await channel.deleteQueue(queue); // its consumers end with it
      await askUntil(send('again'), Boolean);
      await arrived(got, 'again');

      deepEqual([...new Set(got)], ['back', 'again']);
    },
  },
  {
    name: 'close finishes what is under way, and takes no more',
    async prove({ queue, open, take }) {
      const mq = await open();
      let finish = () => {};
      const finished = new Promise<void>((done) => (finish = done));
      const begun: unknown[] = [];
      const slow = (message: unknown) => (
        begun.push(message),
        finished
      );
      await mq.consume(queue, slow, { prefetch: 1 });
      await mq.publish(queue, 'begun');
      await grown(begun, 1);
      await mq.publish(queue, 'waits');

      let hasEnded = false;
      const ended = mq.close().then(() => void (hasEnded = true));
      await fairChance(ended);
      equal(hasEnded, false, 'it ended with a message under way');
      finish();
      await patiently('the end', ended);

      const left = await take(queue);
      equal(left && left.content.toString(), '"waits"');
      deepEqual([begun, await take(queue)], [['begun'], false]);
    },
  },
];
