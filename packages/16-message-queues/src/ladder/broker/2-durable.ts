// The queue has a name, and the broker keeps it; a message is
// confirmed, or it is an error.

import { connect, type ConsumeMessage } from 'amqplib';
import { createSend } from './create-send.ts';
import type { CreateQueue } from './message-queue.ts';

export const createQueue: CreateQueue = async (options) => {
  const connection = await connect(options.url);
  connection.on('error', () => {}); // what is under way rejects
  const channel = await connection.createConfirmChannel();
  const send = createSend(channel);
  for (const queue of options.queues) {
    await channel.assertQueue(queue, { durable: true });
  }

  return {
    // #region durable
    async publish(queue, message) {
      await send(queue, Buffer.from(JSON.stringify(message)));
    },

    async consume(queue, handler, { prefetch }) {
      const own = await connection.createChannel();
      await own.prefetch(prefetch);
      const run = async (message: ConsumeMessage) => {
        try {
          await handler(JSON.parse(message.content.toString()));
          own.ack(message);
        } catch {
          own.nack(message, false, true); // deliver it again
        }
      };
      await own.consume(queue, (message) => {
        if (message) void run(message);
      });
    },
    // #endregion

    close: () => connection.close().catch(() => {}), // it may be lost
  };
};
