// As published: it works as long as nothing goes wrong.

import {
  type Channel,
  type ChannelModel,
  connect,
  type ConsumeMessage,
} from 'amqplib';
import type { CreateMessageQueue } from './message-queue.ts';

export const createMessageQueue: CreateMessageQueue = async (
  options,
) => {
  let connection: ChannelModel;
  let channel: Channel;
  let isClosed = false;
  const exchanges = new Set<string>();
  await open();

  // #region reconnect
  async function open() {
    connection = await connect(options.url);
    connection.on('error', reconnect);
    connection.on('close', reconnect);
    channel = await connection.createChannel();
  }

  function reconnect() {
    if (isClosed) return;
    open().catch(() => setTimeout(reconnect, 5000));
  }
  // #endregion

  async function declare(exchange: string) {
    if (exchanges.has(exchange)) return;
    await channel.assertExchange(exchange, 'topic');
    exchanges.add(exchange);
  }

  return {
    // #region publish
    async publish(queue, message) {
      await declare(queue);
      const content = Buffer.from(JSON.stringify(message));
      channel.publish(queue, 'created', content, { persistent: true });
    },

    async consume(queue, handler, { prefetch }) {
      await declare(queue);
      await channel.prefetch(prefetch);
      const own = await channel.assertQueue('', { exclusive: true });
      await channel.bindQueue(own.queue, queue, '#');
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
