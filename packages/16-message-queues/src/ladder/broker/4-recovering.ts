// A lost connection is opened again: once, with all that was on it.

import { setTimeout as sleep } from 'node:timers/promises';
import { type ChannelModel, connect } from 'amqplib';
import { createSend, type Send } from './create-send.ts';
import { declare, handle } from './dead-letter.ts';
import type { CreateQueue } from './message-queue.ts';

type Link = { connection: ChannelModel; send: Send };

export const createQueue: CreateQueue = async (options) => {
  const { attempts: limit = 5, retryMs = 1000 } = options;
  const consumers: ((link: Link) => Promise<void>)[] = [];
  const end = new AbortController();
  let link = open();
  await link;

  // #region open
  async function open(): Promise<Link> {
    const connection = await connect(options.url);
    connection.on('error', () => {}); // 'close' follows
    const lost = new Promise((gone) => connection.on('close', gone));
    try {
      const channel = await connection.createConfirmChannel();
      for (const queue of options.queues) {
        await declare(channel, queue, retryMs);
      }
      const opened = { connection, send: createSend(channel) };
      for (const attach of consumers) await attach(opened);
      void lost.then(() => (link = reopen()).catch(() => {}));
      return opened;
    } catch (error) {
      connection.close().catch(() => {}); // it may be lost
      throw error;
    }
  }

  async function reopen(failures = 0): Promise<Link> {
    await sleep(backOff(failures), undefined, end);
    return open().catch(() => reopen(failures + 1));
  }
  // #endregion

  return {
    async publish(queue, message) {
      const { send } = await link;
      await send(queue, Buffer.from(JSON.stringify(message)));
    },

    async consume(queue, handler, { prefetch }) {
      const attach = async ({ connection, send }: Link) => {
        const again = () => void connection.close().catch(() => {});
        const own = await connection.createChannel();
        own.on('error', again);
        await own.prefetch(prefetch);
        await own.consume(queue, (message) => {
          if (!message) return again(); // the queue was deleted
          const to = { send, queue, limit, retryMs };
          handle(message, handler, to)
            .then(() => own.ack(message))
            .catch(() => {}); // the broker delivers it again
        });
      };
      await attach(await link);
      consumers.push(attach);
    },

    async close() {
      end.abort();
      const last = await link.catch(() => undefined);
      await last?.connection.close().catch(() => {}); // it may be lost
    },
  };
};

/** Twice as long each time; chance parts those that failed together. */
const backOff = (failures: number) =>
  Math.min(50 * 2 ** failures, 5000) * (0.5 + Math.random() / 2);
