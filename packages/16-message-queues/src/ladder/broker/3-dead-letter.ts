// A message that fails is tried again later, but not for ever.

import { connect } from 'amqplib';
import { createSend } from './create-send.ts';
import { declare, handle } from './dead-letter.ts';
import type { CreateQueue } from './message-queue.ts';

export const createQueue: CreateQueue = async (options) => {
  const { attempts: limit = 5, retryMs = 1000 } = options;
  const connection = await connect(options.url);
  connection.on('error', () => {}); // what is under way rejects
  const channel = await connection.createConfirmChannel();
  const send = createSend(channel);
  for (const queue of options.queues) {
    await declare(channel, queue, retryMs);
  }

  return {
    async publish(queue, message) {
      await send(queue, Buffer.from(JSON.stringify(message)));
    },

    async consume(queue, handler, { prefetch }) {
      const own = await connection.createChannel();
      await own.prefetch(prefetch);
      await own.consume(queue, (message) => {
        if (!message) return;
        const to = { send, queue, limit, retryMs };
        handle(message, handler, to)
          .then(() => own.ack(message))
          .catch(() => {}); // the broker delivers it again
      });
    },

    close: () => connection.close().catch(() => {}), // it may be lost
  };
};
