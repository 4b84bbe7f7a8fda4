// Sends a message, and knows what became of it.

import { randomUUID } from 'node:crypto';
import type { ConfirmChannel } from 'amqplib';
import { UnroutableError } from './errors.ts';

/** Resolves when the broker has the message, on disk. */
export type Send = (
  queue: string,
  content: Buffer,
  headers?: Record<string, unknown>,
) => Promise<void>;

export function createSend(channel: ConfirmChannel): Send {
  const returned = new Set<string>();
  channel.on('return', ({ properties }) => {
    returned.add(String(properties.messageId));
  });

  return async (queue, content, headers = {}) => {
    const messageId = randomUUID();
    const kept = { persistent: true, mandatory: true };
    await new Promise<void>((resolve, reject) => {
      channel.sendToQueue(
        queue,
        content,
        { ...kept, messageId, headers },
        (error: Error | null) => (error ? reject(error) : resolve()),
      );
    });
    // The broker returns a message before it confirms it.
    if (returned.delete(messageId)) throw new UnroutableError(queue);
  };
}

export const toContent = (message: unknown) =>
  Buffer.from(JSON.stringify(message));
