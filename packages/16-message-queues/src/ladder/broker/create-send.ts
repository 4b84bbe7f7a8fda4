// Sends a message, and knows what became of it.

import { randomUUID } from 'node:crypto';
import type { ConfirmChannel } from 'amqplib';
import { UnroutableError } from './unroutable-error.ts';

/** Resolves when the broker has the message, on disk. */
export type Send = (
  queue: string,
  content: Buffer,
  headers?: Record<string, unknown>,
) => Promise<void>;

export function createSend(channel: ConfirmChannel): Send {
  const returned = new Set<unknown>();
  channel.on('return', ({ properties }) => {
    returned.add(properties.messageId);
  });
  return async (queue, content, headers) => {
    const messageId = randomUUID();
    const kept = { persistent: true, mandatory: true };
    const options = { ...kept, messageId, headers };
    await new Promise<void>((resolve, reject) => {
      channel.sendToQueue(queue, content, options, (error) =>
        error ? reject(error as Error) : resolve(),
      );
    });
    // The broker returns a message before it confirms it.
    const isLost = returned.delete(messageId);
    if (isLost) throw new UnroutableError(`there is no ${queue}`);
  };
}
