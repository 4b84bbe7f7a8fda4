// Whether a second declaration says the same as the first.

import { inWords, named, preconditionFailed } from './amqp-error.ts';
import type { Fields } from './fields.ts';
import type { ExchangeDeclaration } from './exchange.ts';
import type { QueueDeclaration } from './queue-declaration.ts';

/** @throws {AmqpError} as RabbitMQ words it. */
export function assertSameQueue(
  { owner, arguments: current, ...there }: QueueDeclaration,
  asked: QueueDeclaration,
): void {
  const what = named('queue', there.name);
  const exclusive = owner !== undefined;
  const flags = {
    durable: there.durable,
    exclusive,
    auto_delete: there.autoDelete,
  };
  assertSame(what, flags, {
    durable: asked.durable,
    exclusive: asked.owner !== undefined,
    auto_delete: asked.autoDelete,
  });
  assertSameArguments(what, current, asked.arguments);
}

export function assertSameExchange(
  there: ExchangeDeclaration,
  asked: ExchangeDeclaration,
): void {
  const flags = ({
    type,
    durable,
    autoDelete,
  }: ExchangeDeclaration) => ({
    type,
    durable,
    auto_delete: autoDelete,
  });
  const what = named('exchange', there.name);
  assertSame(what, flags(there), flags(asked));
}

function assertSame(what: string, current: Fields, received: Fields) {
  for (const [name, value] of Object.entries(current)) {
    if (received[name] === value) continue;
    throw preconditionFailed(
      `inequivalent arg '${name}' for ${what}: received ` +
        `'${String(received[name])}' but current is '${String(value)}'`,
    );
  }
}

function assertSameArguments(
  what: string,
  current: Fields,
  received: Fields,
): void {
  const names = Object.keys({ ...current, ...received });
  for (const name of names.sort()) {
    if (current[name] === received[name]) continue;
    throw preconditionFailed(
      `inequivalent arg '${name}' for ${what}: received ` +
        `${valueOf(received[name])} but current is ` +
        valueOf(current[name]),
    );
  }
}

function valueOf(value: unknown): string {
  if (value === undefined) return 'none';
  return `the value '${inWords(value)}' of type '${typeOf(value)}'`;
}

/** A number travels in the smallest type that holds it. */
function typeOf(value: unknown): string {
  if (typeof value !== 'number') return 'longstr';
  const bits = [7, 15, 31].find((size) => value < 2 ** size);
  return (
    { 7: 'byte', 15: 'short', 31: 'signedint' }[bits ?? 0] ?? 'long'
  );
}
