// The broker's refusals, with the codes and words of RabbitMQ.

import { clipped } from './clipped.ts';
import { constants } from './codec.ts';

/** A refusal that ends the channel, or the whole connection. */
export class AmqpError extends Error {
  override name = 'AmqpError';
  readonly replyCode: number;
  /** Whether the connection ends, and not the channel only. */
  readonly isFatal: boolean;

  constructor(condition: string, text: string) {
    super(`${condition} - ${text}`);
    this.replyCode = constants[condition] ?? 541;
    this.isFatal = !endChannelOnly.has(condition);
  }
}

const endChannelOnly = new Set([
  'ACCESS_REFUSED',
  'NOT_FOUND',
  'RESOURCE_LOCKED',
  'PRECONDITION_FAILED',
]);

export function notFound(kind: 'queue' | 'exchange', name: string) {
  return new AmqpError('NOT_FOUND', `no ${named(kind, name)}`);
}

/** What RabbitMQ has, and this stand-in has not. */
export function notImplemented(what: string): AmqpError {
  return new AmqpError('NOT_IMPLEMENTED', `${what} is not supported`);
}

export function preconditionFailed(text: string): AmqpError {
  return new AmqpError('PRECONDITION_FAILED', text);
}

/** As in RabbitMQ's sentences. */
export function named(kind: 'queue' | 'exchange', name: string) {
  return `${kind} '${name}' in vhost '/'`;
}

/** A value of a table, whatever it is. */
export function inWords(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}

/** @returns What Close says. A method's two numbers are the halves of its id. */
export function reasonOf(
  { replyCode, message }: AmqpError,
  id: number,
) {
  const method = { classId: id >>> 16, methodId: id & 0xffff };
  return { replyCode, replyText: clipped(message), ...method };
}
