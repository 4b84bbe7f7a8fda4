// Declaring, binding, emptying and deleting queues.

import {
  inWords,
  named,
  notImplemented,
  preconditionFailed,
} from './amqp-error.ts';
import { assertNotReserved } from './assert-not-reserved.ts';
import type { Channel, Method } from './channel.ts';
import type { MethodFields } from './fields.ts';
import type { Binding } from './exchange.ts';
import type { Queue } from './queue.ts';

export const queueMethods: Record<string, Method> = {
  QueueDeclare: (channel, fields) => {
    const queue = fields.passive
      ? channel.queue(fields.queue)
      : declare(channel, fields);
    channel.lastQueue = queue.name;
    channel.reply(fields, 'QueueDeclareOk', {
      queue: queue.name,
      messageCount: queue.length,
      consumerCount: queue.consumers.length,
    });
  },
  QueueBind: (channel, fields) => {
    const binding = bindingOf(channel, fields);
    exchangeOf(channel, fields).bind(binding);
    channel.reply(fields, 'QueueBindOk');
  },
  QueueUnbind: (channel, fields) => {
    const { topology } = channel.client;
    const binding = bindingOf(channel, fields);
    topology.exchanges.unbind(exchangeOf(channel, fields), binding);
    channel.send('QueueUnbindOk');
  },
  QueuePurge: (channel, fields) => {
    const messageCount = channel.queue(fields.queue).purge();
    channel.reply(fields, 'QueuePurgeOk', { messageCount });
  },
  QueueDelete: (channel, fields) => {
    const messageCount = remove(channel, fields);
    channel.reply(fields, 'QueueDeleteOk', { messageCount });
  },
};

function declare(channel: Channel, fields: MethodFields): Queue {
  const { client } = channel;
  return client.topology.declareQueue(
    {
      name: fields.queue,
      durable: fields.durable,
      autoDelete: fields.autoDelete,
      ...(fields.exclusive && { owner: client }),
      arguments: fields.arguments,
    },
    client,
  );
}

function exchangeOf({ client }: Channel, { exchange }: MethodFields) {
  // Each queue is bound to it already, for ever.
  if (exchange === '') assertNotReserved('exchange', '');
  return client.topology.exchanges.get(exchange);
}

function bindingOf(channel: Channel, fields: MethodFields): Binding {
  const queue = channel.queue(fields.queue);
  const { routingKey, arguments: table } = fields;
  const mode = table['x-match'] ?? 'all';
  if (mode !== 'all' && mode !== 'any') {
    throw notImplemented(`x-match '${inWords(mode)}'`);
  }
  return { queue, routingKey, arguments: table };
}

/** Deleting one that is not there is no error. */
function remove(channel: Channel, fields: MethodFields): number {
  const { topology } = channel.client;
  const { queue: name, ifUnused, ifEmpty } = fields;
  if (name !== '' && !topology.hasQueue(name)) return 0;
  const queue = channel.queue(name);
  const { length, consumers } = queue;
  const what = named('queue', queue.name);
  if (ifUnused && consumers.length > 0) {
    throw preconditionFailed(`${what} in use`);
  }
  if (ifEmpty && length > 0) {
    throw preconditionFailed(`${what} not empty`);
  }
  topology.removeQueue(queue);
  return length;
}
