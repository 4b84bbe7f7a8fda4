// What a message becomes when a queue gives it up.

import type { Fields } from './fields.ts';
import type { DeathReason, Message } from './message.ts';
import type { Queue } from './queue.ts';

interface Death extends Fields {
  queue: string;
  reason: DeathReason;
  count: number;
}

/** @returns The message to publish, with its deaths in `x-death`. */
export function deadLetter(
  message: Message,
  queue: Queue,
  reason: DeathReason,
): Message {
  const { deadLetterExchange = '', deadLetterRoutingKey } =
    queue.limits;
  // In its next queue it may wait for ever.
  const properties = { ...message.properties };
  delete properties.expiration;
  const deaths = deathsOf(message);
  const death = newDeath(message, queue.name, reason, deaths);
  const others = deaths.filter((each) => !isSame(each, death));
  const first = {
    'x-first-death-exchange': message.exchange,
    'x-first-death-queue': queue.name,
    'x-first-death-reason': reason,
  };
  return {
    exchange: deadLetterExchange,
    routingKey: deadLetterRoutingKey ?? message.routingKey,
    content: message.content,
    properties: {
      ...properties,
      headers: {
        ...(deaths.length === 0 && first),
        ...properties.headers,
        'x-death': [death, ...others],
      },
    },
  };
}

/**
 * Whether a message has been in that queue before, and came back with
 * nobody having rejected it: as RabbitMQ, we drop it then.
 */
export function isCycle(message: Message, queue: Queue): boolean {
  const deaths = deathsOf(message);
  const before = deaths.findIndex((each) => each.queue === queue.name);
  if (before === -1) return false;
  const cycle = deaths.slice(0, before + 1);
  return cycle.every(({ reason }) => reason !== 'rejected');
}

function newDeath(
  { exchange, routingKey, properties: { expiration } }: Message,
  queue: string,
  reason: DeathReason,
  deaths: Death[],
): Death {
  const same = deaths.find((each) => isSame(each, { queue, reason }));
  const seconds = Math.floor(Date.now() / 1000);
  const fresh = {
    reason,
    queue,
    time: { '!': 'timestamp', value: seconds },
    exchange,
    'routing-keys': [routingKey],
    ...(expiration !== undefined && {
      'original-expiration': expiration,
    }),
  };
  const count = Number(same?.count ?? 0) + 1;
  return { ...(same ?? fresh), reason, queue, count };
}

function deathsOf({ properties: { headers } }: Message): Death[] {
  const deaths = headers?.['x-death'];
  return Array.isArray(deaths) ? deaths.filter(isDeath) : [];
}

/** A publisher may have written anything there. */
function isDeath(value: unknown): value is Death {
  return typeof value === 'object' && value !== null;
}

function isSame(
  one: Pick<Death, 'queue' | 'reason'>,
  other: Pick<Death, 'queue' | 'reason'>,
): boolean {
  return one.queue === other.queue && one.reason === other.reason;
}
