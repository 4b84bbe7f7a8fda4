// The x-arguments of a queue, checked.

import {
  inWords,
  named,
  notImplemented,
  preconditionFailed,
} from './amqp-error.ts';
import { clipped } from './clipped.ts';
import type { Fields } from './fields.ts';

/** What a queue does beside keeping messages in order. */
export interface QueueLimits {
  messageTtlMs?: number;
  /** How long it lives with nobody using it. */
  expiresMs?: number;
  maxLength?: number;
  /** Full: refuses the newest, instead of dropping the oldest. */
  rejectsPublish: boolean;
  deadLetterExchange?: string;
  /** Absent: the message's own. */
  deadLetterRoutingKey?: string;
}

const known = new Set([
  'x-message-ttl',
  'x-expires',
  'x-max-length',
  'x-overflow',
  'x-dead-letter-exchange',
  'x-dead-letter-routing-key',
  'x-queue-type',
]);

/** @throws {AmqpError} for a wrong value, and for one unknown here. */
export function limitsOf(queue: string, fields: Fields): QueueLimits {
  for (const name of Object.keys(fields)) {
    if (!known.has(name)) throw notImplemented(`argument '${name}'`);
  }
  const type = fields['x-queue-type'] ?? 'classic';
  if (type !== 'classic')
    throw notImplemented(`queue type '${inWords(type)}'`);
  const read = reader(queue, fields);
  return {
    rejectsPublish: overflowOf(fields) === 'reject-publish',
    ...read.count('x-message-ttl', 'messageTtlMs'),
    ...read.count('x-expires', 'expiresMs', 1),
    ...read.count('x-max-length', 'maxLength'),
    ...read.text('x-dead-letter-exchange', 'deadLetterExchange'),
    ...read.text('x-dead-letter-routing-key', 'deadLetterRoutingKey'),
  };
}

function overflowOf(fields: Fields): string {
  const overflow = inWords(fields['x-overflow'] ?? 'drop-head');
  if (['drop-head', 'reject-publish'].includes(overflow)) {
    return overflow;
  }
  throw notImplemented(`x-overflow '${overflow}'`);
}

function reader(queue: string, fields: Fields) {
  const invalid = (name: string) =>
    preconditionFailed(
      `invalid arg '${name}' for ${named('queue', queue)}`,
    );
  return {
    count(name: string, key: keyof QueueLimits, least = 0) {
      const value = fields[name];
      if (value === undefined) return {};
      const isCount = Number.isSafeInteger(value);
      if (!isCount || Number(value) < least) throw invalid(name);
      return { [key]: Number(value) };
    },
    text(name: string, key: keyof QueueLimits) {
      const value = fields[name];
      if (value === undefined) return {};
      if (typeof value !== 'string') throw invalid(name);
      // It will travel as a short string.
      if (clipped(value) !== value) throw invalid(name);
      return { [key]: value };
    },
  };
}
