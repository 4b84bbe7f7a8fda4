// A lost connection is opened again: once, with all that was on it.

import { setTimeout as sleep } from 'node:timers/promises';
import { type ChannelModel, connect } from 'amqplib';
import { createSend, type Send, toContent } from './create-send.ts';
import { declare, handle } from './dead-letter.ts';
import { BrokerUnavailableError, UnroutableError } from './errors.ts';
import type { CreateMessageQueue } from './message-queue.ts';
import { within } from './within.ts';

type Link = { connection: ChannelModel; send: Send };
/** Resolves to what ends it. */
type Attach = (link: Link) => Promise<() => Promise<void>>;

export const createMessageQueue: CreateMessageQueue = async (
  options,
) => {
  const { attempts: limit = 5, retryMs = 1000 } = options;
  const { url, queues, waitMs = 5000 } = options;
  const consumers: Attach[] = [];
  const underWay = new Set<Promise<void>>();
  const end = new AbortController();
  let stops: (() => Promise<void>)[] = [];
  let link = openLink();
  await link;

  // #region link
  async function openLink(): Promise<Link> {
    const connection = await connect(url, { timeout: waitMs });
    connection.on('error', () => {}); // 'close' follows
    const lost = new Promise((gone) => connection.on('close', gone));
    try {
      const channel = await connection.createConfirmChannel();
      const opened = { connection, send: createSend(channel) };
      for (const one of queues) await declare(channel, one, retryMs);
      const attached = consumers.map((attach) => attach(opened));
      stops = await Promise.all(attached);
      void lost.then(() => (link = reopen()).catch(() => {}));
      return opened;
    } catch (error) {
      connection.close().catch(() => {}); // it may be lost
      throw error;
    }
  }

  async function reopen(failures = 0): Promise<Link> {
    await sleep(backOff(failures), undefined, end);
    return openLink().catch(() => reopen(failures + 1));
  }
  // #endregion

  return {
    async publish(queue, message) {
      const content = toContent(message);
      try {
        const { send } = await within(waitMs, link);
        await within(waitMs, send(queue, content));
      } catch (error) {
        if (error instanceof UnroutableError) throw error;
        throw new BrokerUnavailableError(error);
      }
    },

    // #region consume
    async consume(queue, handler, { prefetch }) {
      const attach: Attach = async ({ connection, send }) => {
        const again = () => void connection.close().catch(() => {});
        const own = await connection.createChannel();
        own.on('error', again);
        await own.prefetch(prefetch);
        const { consumerTag } = await own.consume(queue, (message) => {
          if (!message) return again(); // the queue was deleted
          const to = { send, queue, limit, retryMs };
          const settled = handle(message, handler, to)
            .then(() => own.ack(message))
            .catch(() => {}); // the broker delivers it again
          underWay.add(settled);
          void settled.then(() => underWay.delete(settled));
        });
        return async () => {
          await own.cancel(consumerTag);
          await Promise.all(underWay);
          await own.close(); // else the connection's end overtakes acks
        };
      };
      if (!queues.includes(queue)) throw new UnroutableError(queue);
      const opened = await link;
      consumers.push(attach);
      stops.push(await attach(opened));
    },
    // #endregion

    async close() {
      end.abort();
      await Promise.allSettled(stops.map((stop) => stop()));
      await Promise.all(underWay); // of connections that were lost
      const last = await link.catch(() => undefined);
      await last?.connection.close().catch(() => {}); // it may be lost
    },
  };
};

/** Twice as long each time; chance parts those that failed together. */
const backOff = (failures: number) =>
  Math.min(50 * 2 ** failures, 5000) * (0.5 + Math.random() / 2);
