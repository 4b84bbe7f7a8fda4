// As published: it works as long as nothing goes wrong.

import { connect, type ConsumeMessage } from 'amqplib';
import type { CreateQueue } from './message-queue.ts';

const exchange = 'amq.topic'; // every broker has it

export const createQueue: CreateQueue = async (options) => {
  let isClosed = false;
  let [connection, channel] = await open();

  // #region reconnect
  async function open() {
    const opened = await connect(options.url);
    opened.on('error', reconnect);
    opened.on('close', reconnect);
    return [opened, await opened.createChannel()] as const;
  }

  function reconnect() {
    if (isClosed) return;
    open().then(
      (opened) => ([connection, channel] = opened),
      () => setTimeout(reconnect, 5000),
    );
  }
  // #endregion

  return {
    // #region publish
    async publish(queue, message) {
      const content = Buffer.from(JSON.stringify(message));
      channel.publish(exchange, queue, content, { persistent: true });
    },

    async consume(queue, handler, { prefetch }) {
      await channel.prefetch(prefetch);
      const own = await channel.assertQueue('', { exclusive: true });
      await channel.bindQueue(own.queue, exchange, queue);
      const run = async (message: ConsumeMessage) => {
        try {
          await handler(JSON.parse(message.content.toString()));
          channel.ack(message);
        } catch {
          channel.nack(message, false, true); // deliver it again
        }
      };
      await channel.consume(own.queue, (message) => {
        if (message) void run(message);
      });
    },
    // #endregion

    async close() {
      isClosed = true;
      await connection.close().catch(() => {}); // it may be lost
    },
  };
};
