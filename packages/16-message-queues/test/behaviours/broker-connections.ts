// What a lost connection costs, and how a queue ends.

import { deepEqual, equal } from 'node:assert/strict';
import { type Behaviour, fairChance, patiently } from '@under-load/lab';
import type { BrokerFixture } from '../support/broker-fixture.ts';
import { grown } from '../support/broker-grown.ts';

const pause = () => fairChance(new Promise(() => {}));

/** Asks until it is so, a few times at most. */
async function soon(isSo: () => boolean | Promise<boolean>) {
  for (let tries = 0; tries < 15; tries += 1) {
    if (await isSo()) return true;
    await pause();
  }
  return false;
}

/** Resolves to what the publisher is told, as a code or in words. */
const outcome = (published: Promise<void>) =>
  patiently('publish', published).then(
    () => 'all is well',
    (error: { code?: string; message: string }) =>
      error.code ?? error.message,
  );

export const connections: Behaviour<BrokerFixture>[] = [
  {
    name: 'a connection that is lost three times is one connection',
    async prove({ open, proxy }) {
      await open();

      for (let times = 0; times < 3; times += 1) {
        proxy.cut();
        proxy.heal();
        if (!(await soon(() => proxy.connections() > 0))) break;
        await pause(); // others would follow at once
      }

      const now = proxy.connections();
      equal(now, 1, `${now} connections`);
    },
  },
  {
    name: 'after a loss of the connection, or of a queue, all goes on',
    async prove({ queue, open, collect, proxy, channel }) {
      const mq = await open();
      const got = await collect(mq);
      const arrives = async (message: string) => {
        const send = () =>
          mq.publish(queue, message).then(
            () => true,
            () => false,
          );
        const isSent = await soon(send);
        return isSent && soon(() => got.includes(message));
      };

      proxy.cut();
      proxy.heal();
      equal(await arrives('one'), true, 'not after a loss');
      await channel.deleteQueue(queue); // its consumers end with it
      equal(await arrives('two'), true, 'not after its queue was lost');

      deepEqual([...new Set(got)], ['one', 'two']);
    },
  },
  {
    name: 'while the broker is gone, publish fails in time',
    async prove({ queue, open, proxy }) {
      const mq = await open({ waitMs: 200 });
      proxy.hang();
      const first = await outcome(mq.publish(queue, 'hangs'));
      equal(first, 'BROKER_UNAVAILABLE', `it hangs: ${first}`);

      proxy.cut();
      await pause(); // it has noticed
      const second = await outcome(mq.publish(queue, 'gone'));
      equal(second, 'BROKER_UNAVAILABLE', `it is gone: ${second}`);
    },
  },
  {
    name: 'close finishes what is under way, and takes no more',
    async prove({ queue, open, take, proxy }) {
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

      const hung = await open({ waitMs: 200 });
      await hung.consume(queue, slow, { prefetch: 1 });
      proxy.hang();
      await patiently('the end, as the broker hangs', hung.close());
    },
  },
];
