// basic.publish, once its content is complete.

import {
  AmqpError,
  notImplemented,
  preconditionFailed,
} from './amqp-error.ts';
import type { Channel } from './channel.ts';
import { isEncodable } from './codec.ts';
import type { MethodFields } from './fields.ts';
import type { Message, Properties } from './message.ts';
import type { Publication } from './publication.ts';

/** @throws {AmqpError} for what a publisher may not say. */
export function publish(
  channel: Channel,
  { fields, properties, content }: Publication,
): void {
  assertSupported(channel, fields, properties);
  const { exchange, routingKey } = fields;
  const message = { exchange, routingKey, properties, content };
  const { topology } = channel.client;
  const { isRouted, isRefused } = topology.publish(message);
  if (!isRouted && fields.mandatory) giveBack(channel, message);
  confirm(channel, isRefused ? 'BasicNack' : 'BasicAck');
}

function assertSupported(
  { client }: Channel,
  { immediate }: MethodFields,
  properties: Properties,
): void {
  const { headers = {}, expiration, userId } = properties;
  if (immediate)
    throw new AmqpError('NOT_IMPLEMENTED', 'immediate=true');
  for (const name of ['CC', 'BCC']) {
    if (name in headers) throw notImplemented(`header '${name}'`);
  }
  if (expiration !== undefined && !/^\d{1,10}$/.test(expiration)) {
    throw preconditionFailed(`invalid expiration '${expiration}'`);
  }
  if (!isEncodable(properties)) {
    throw new AmqpError('SYNTAX_ERROR', 'properties cannot be sent on');
  }
  if (userId !== undefined && userId !== client.user) {
    throw preconditionFailed(
      `user_id property set to '${userId}' but authenticated user ` +
        `was '${client.user}'`,
    );
  }
}

function giveBack(channel: Channel, message: Message): void {
  const { exchange, routingKey } = message;
  const why = { replyCode: 312, replyText: 'NO_ROUTE' };
  channel.send('BasicReturn', { ...why, exchange, routingKey });
  channel.client.sendContent(channel.number, message);
}

function confirm(channel: Channel, name: 'BasicAck' | 'BasicNack') {
  if (channel.publications === undefined) return;
  const deliveryTag = ++channel.publications;
  channel.send(name, { deliveryTag, multiple: false });
}
