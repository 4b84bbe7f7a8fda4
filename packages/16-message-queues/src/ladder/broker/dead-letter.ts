// A message that fails waits in a queue that nobody reads, until its
// time is over and the broker puts it back. At last it is dead.

import type { Channel, ConsumeMessage } from 'amqplib';
import type { Send } from './create-send.ts';
import type { Handler } from './message-queue.ts';

/** To declare a queue that exists changes nothing. */
export async function declare(
  channel: Channel,
  queue: string,
  retryMs: number,
): Promise<void> {
  await channel.assertQueue(queue, { durable: true });
  await channel.assertQueue(`${queue}.dead`, { durable: true });
  await channel.assertQueue(`${queue}.retry.${retryMs}`, {
    durable: true,
    messageTtl: retryMs,
    deadLetterExchange: '', // the one that has each queue by its name
    deadLetterRoutingKey: queue,
  });
}

// #region handle
/** @throws when the message is neither handled nor sent on. */
export async function handle(
  { content, properties }: ConsumeMessage,
  handler: Handler,
  to: { send: Send; queue: string; limit: number; retryMs: number },
): Promise<void> {
  try {
    await handler(JSON.parse(content.toString()));
  } catch (error) {
    const { message } = error as Error;
    // Ours: what a broker counts depends on its version.
    const attempts = 1 + Number(properties.headers?.['attempts'] ?? 0);
    const isDead = attempts >= to.limit;
    const next = isDead ? 'dead' : `retry.${to.retryMs}`;
    const headers = { attempts, error: message };
    await to.send(`${to.queue}.${next}`, content, headers);
  }
}
// #endregion
