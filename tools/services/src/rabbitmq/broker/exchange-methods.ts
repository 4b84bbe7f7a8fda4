// Declaring and deleting exchanges.

import { AmqpError, notImplemented } from './amqp-error.ts';
import type { Channel, Method } from './channel.ts';
import type { MethodFields } from './fields.ts';
import { type ExchangeType, exchangeTypes } from './exchange.ts';

export const exchangeMethods: Record<string, Method> = {
  ExchangeDeclare: (channel, fields) => {
    const { exchanges } = channel.client.topology;
    const name = fields.exchange;
    if (fields.passive) exchanges.get(name);
    else declare(channel, name, fields);
    channel.reply(fields, 'ExchangeDeclareOk');
  },
  ExchangeDelete: (channel, fields) => {
    const { exchanges } = channel.client.topology;
    exchanges.delete(fields.exchange, fields.ifUnused);
    channel.reply(fields, 'ExchangeDeleteOk');
  },
};

function declare(
  channel: Channel,
  name: string,
  fields: MethodFields,
): void {
  const [argument] = Object.keys(fields.arguments);
  if (argument) throw notImplemented(`argument '${argument}'`);
  if (fields.internal) throw notImplemented('an internal exchange');
  const { type } = fields;
  if (!isExchangeType(type)) {
    const text = `unknown exchange type '${type}'`;
    throw new AmqpError('COMMAND_INVALID', text);
  }
  channel.client.topology.exchanges.declare({
    name,
    type,
    durable: fields.durable,
    autoDelete: fields.autoDelete,
  });
}

function isExchangeType(type: string): type is ExchangeType {
  return (exchangeTypes as readonly string[]).includes(type);
}
