// A rung over the real broker, through a proxy that can be cut.

import { randomBytes } from 'node:crypto';
import { type FaultProxy, startFaultProxy } from '@under-load/services';
import { connect } from 'amqplib';
import type {
  CreateQueue,
  MessageQueue,
} from '../../src/ladder/broker/message-queue.ts';

interface Opened {
  queue: string;
  mq: MessageQueue;
  proxy: FaultProxy;
}

/** Gives `use` a queue, and then leaves nothing of it. */
export async function withBroker<T>(
  variant: string,
  use: (opened: Opened) => Promise<T>,
): Promise<T> {
  const url = process.env['RABBITMQ_URL'] ?? '';
  const rung = `../../src/ladder/broker/${variant}.ts`;
  const { createQueue } = (await import(rung)) as {
    createQueue: CreateQueue;
  };
  const proxy = await startFaultProxy({ url });
  const queue = `lesson-16:${randomBytes(6).toString('hex')}`;
  const options = { url: proxy.url, queues: [queue], retryMs: 10 };
  const mq = await createQueue(options);
  try {
    return await use({ queue, mq, proxy });
  } finally {
    await mq.close();
    await proxy.close();
    const direct = await connect(url);
    const channel = await direct.createChannel();
    for (const end of ['', '.dead', '.retry.10']) {
      await channel.deleteQueue(queue + end);
    }
    await direct.close();
  }
}
