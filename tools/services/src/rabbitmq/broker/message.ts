// A message, and its place in a queue.

import type { Fields } from './fields.ts';

/** What a publisher said of a message, as far as we read it. */
export interface Properties extends Fields {
  headers?: Fields;
  /** 2: survives a restart in a durable queue. */
  deliveryMode?: number;
  /** Milliseconds, as a string of digits. */
  expiration?: string;
  userId?: string;
}

/** Never changed: several queues share it. */
export interface Message {
  exchange: string;
  routingKey: string;
  properties: Properties;
  content: Buffer;
}

/** A message in one queue. */
export interface Entry {
  message: Message;
  /** Grows with every publication; a requeue returns there. */
  position: number;
  redelivered: boolean;
  /** On the clock of performance.now(); Infinity: never. */
  expiresAtMs: number;
}

/** Why a queue gave up a message. */
export type DeathReason = 'rejected' | 'expired' | 'maxlen';
