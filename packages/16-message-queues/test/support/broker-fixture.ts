// One rung over a real broker, through a proxy that breaks.

import { randomBytes } from 'node:crypto';
import { setImmediate as turn } from 'node:timers/promises';
import { patiently } from '@under-load/lab';
import { startFaultProxy } from '@under-load/services';
import { connect, type GetMessage } from 'amqplib';
import type {
  CreateQueue,
  MessageQueue,
  MessageQueueOptions,
} from '../../src/ladder/broker/message-queue.ts';
import { rabbitmqUrl } from './broker-url.ts';

export type BrokerFixture = Awaited<
  ReturnType<typeof openBrokerFixture>
>;

export async function openBrokerFixture(rung: URL) {
  const { createQueue } = (await import(rung.href)) as {
    createQueue: CreateQueue;
  };
  const name = `lesson-16:${randomBytes(6).toString('hex')}`;
  const queue = `${name}:orders`;
  const queues = [queue, `${queue}.dead`, `${queue}.retry.1`];
  const proxy = await startFaultProxy({ url: rabbitmqUrl });
  const direct = await connect(rabbitmqUrl);
  const channel = await direct.createChannel();
  const opened: MessageQueue[] = [];
  let end = () => {};
  const over = new Promise<void>((resolve) => (end = resolve));
  const base = { url: proxy.url, queues: [queue], retryMs: 1 };

  return {
    ...{ rung, queue, proxy, channel },

    /** A message queue of this rung. */
    open: async (options: Partial<MessageQueueOptions> = {}) => {
      const one = await createQueue({ ...base, ...options });
      opened.push(one);
      return one;
    },

    /** Consumes; returns what it was handed, as that comes. */
    collect: async (mq: MessageQueue): Promise<unknown[]> => {
      const got: unknown[] = [];
      const note = async (message: unknown) => void got.push(message);
      await mq.consume(queue, note, { prefetch: 10 });
      return got;
    },

    /** Takes a message out of a queue, if there is that queue. */
    take: async (from: string): Promise<GetMessage | false> => {
      const own = await direct.createChannel();
      own.on('error', () => {}); // no such queue
      try {
        const message = await own.get(from, { noAck: true });
        await own.close();
        return message;
      } catch {
        return false;
      }
    },

    /** It ends with the test. */
    endless: () => over,

    async close() {
      proxy.heal();
      end();
      await turn(); // what was under way is acknowledged
      const closed = opened.map((one) => one.close());
      await patiently('the end of the queues', Promise.all(closed));
      for (const one of queues) await channel.deleteQueue(one);
      await direct.close();
      await proxy.close();
    },
  };
}
