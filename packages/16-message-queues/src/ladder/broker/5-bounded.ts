// Nothing waits for ever, and the end waits for what is under way.

import { setTimeout as sleep } from 'node:timers/promises';
import { type ChannelModel, connect } from 'amqplib';
import { BrokerUnavailableError } from './broker-unavailable-error.ts';
import { createSend, type Send } from './create-send.ts';
import { declare, handle } from './dead-letter.ts';
import type { CreateQueue } from './message-queue.ts';
import { UnroutableError } from './unroutable-error.ts';
import { within } from './within.ts';

type Link = {
  connection: ChannelModel;
  send: Send;
  lost: Promise<unknown>;
  stops: (() => Promise<unknown>)[];
};

export const createQueue: CreateQueue = async (options) => {
  const { attempts: limit = 5, retryMs = 1000 } = options;
  const { waitMs = 5000 } = options;
  const consumers: ((link: Link) => Promise<void>)[] = [];
  const underWay = new Set<Promise<void>>();
  const end = new AbortController();
  let link = open();
  await link;

  async function open(): Promise<Link> {
    const connection = await connect(options.url, { timeout: waitMs });
    connection.on('error', () => {}); // 'close' follows
    const lost = new Promise((gone) => connection.on('close', gone));
    try {
      const channel = await connection.createConfirmChannel();
      for (const queue of options.queues) {
        await declare(channel, queue, retryMs);
      }
      const now = createSend(channel);
      const send: Send = (...to) => within(waitMs, now(...to));
      const opened: Link = { connection, send, lost, stops: [] };
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

  return {
    // #region publish
    async publish(queue, message) {
      const content = Buffer.from(JSON.stringify(message));
      try {
        const { send } = await within(waitMs, link);
        await send(queue, content);
      } catch (cause) {
        if (cause instanceof UnroutableError) throw cause;
        throw new BrokerUnavailableError('not confirmed', { cause });
      }
    },
    // #endregion

    async consume(queue, handler, { prefetch }) {
      const attach = async ({ connection, send, stops }: Link) => {
        const again = () => void connection.close().catch(() => {});
        const own = await connection.createChannel();
        own.on('error', again);
        await own.prefetch(prefetch);
        const { consumerTag } = await own.consume(queue, (message) => {
          if (!message) return again(); // the queue was deleted
          const to = { send, queue, limit, retryMs };
          const settled = handle(message, handler, to)
            .then(() => own.ack(message))
            .catch(() => {}) // the broker delivers it again
            .finally(() => underWay.delete(settled));
          underWay.add(settled);
        });
        stops.push(async () => {
          await within(waitMs, own.cancel(consumerTag));
          await Promise.all(underWay);
          await within(waitMs, own.close()); // its acks go first
        });
      };
      await attach(await link);
      consumers.push(attach);
    },

    // #region close
    async close() {
      end.abort();
      const last = await link.catch(() => undefined);
      const stopped = last?.stops.map((stop) => stop()) ?? [];
      // A loss leaves `close` of amqplib without an answer.
      await Promise.race([Promise.allSettled(stopped), last?.lost]);
      await Promise.all(underWay);
      const ended = last && within(waitMs, last.connection.close());
      await Promise.race([ended?.catch(() => {}), last?.lost]);
    },
    // #endregion
  };
};

/** Twice as long each time; chance parts those that failed together. */
const backOff = (failures: number) =>
  Math.min(50 * 2 ** failures, 5000) * (0.5 + Math.random() / 2);
