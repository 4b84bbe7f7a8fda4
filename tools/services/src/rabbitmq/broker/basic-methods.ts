// Consuming and acknowledging: the methods of the class "basic".

import { randomBytes } from 'node:crypto';
import {
  AmqpError,
  named,
  notImplemented,
  preconditionFailed,
} from './amqp-error.ts';
import type { Channel, Delivery, Method } from './channel.ts';
import { requeue } from './requeue.ts';
import type { MethodFields } from './fields.ts';
import type { Queue } from './queue.ts';
import { Subscription } from './subscription.ts';

export const basicMethods: Record<string, Method> = {
  BasicQos: (channel, { prefetchSize, prefetchCount, global }) => {
    if (prefetchSize) {
      const text = `prefetch_size!=0 (${prefetchSize})`;
      throw new AmqpError('NOT_IMPLEMENTED', text);
    }
    if (global) throw notImplemented('qos with global=true');
    channel.prefetchCount = prefetchCount;
    channel.send('BasicQosOk');
  },
  BasicConsume: consume,
  BasicCancel: (channel, fields) => {
    const { consumerTag } = fields;
    channel.subscriptions.get(consumerTag)?.end();
    channel.reply(fields, 'BasicCancelOk', { consumerTag });
  },
  BasicGet: get,
  BasicAck: (channel, fields) => {
    finish(settled(channel, fields));
  },
  BasicNack: giveUp,
  BasicReject: giveUp,
  ConfirmSelect: (channel, fields) => {
    channel.publications ??= 0;
    channel.reply(fields, 'ConfirmSelectOk');
  },
};

function consume(channel: Channel, fields: MethodFields): void {
  const { consumerTag, noLocal, noAck, exclusive } = fields;
  const [argument] = Object.keys(fields.arguments);
  if (noLocal) throw notImplemented('no-local');
  if (argument) throw notImplemented(`argument '${argument}'`);
  const queue = channel.queue(fields.queue);
  assertNobodyHas(queue, exclusive);
  const random = () =>
    `amq.ctag-${randomBytes(16).toString('base64url')}`;
  const tag = consumerTag || random();
  if (channel.subscriptions.has(tag)) {
    const text = `attempt to reuse consumer tag '${tag}'`;
    throw new AmqpError('NOT_ALLOWED', text);
  }
  const subscription = new Subscription(channel, queue, {
    tag,
    noAck,
    exclusive,
  });
  channel.subscriptions.set(tag, subscription);
  channel.reply(fields, 'BasicConsumeOk', { consumerTag: tag });
  queue.subscribe(subscription);
}

function assertNobodyHas(queue: Queue, exclusive: boolean): void {
  const { consumers } = queue;
  const isTaken = consumers.some((each) => each.exclusive);
  if (!isTaken && !(exclusive && consumers.length > 0)) return;
  const text = `${named('queue', queue.name)} in exclusive use`;
  throw new AmqpError('ACCESS_REFUSED', text);
}

function get(channel: Channel, fields: MethodFields): void {
  const queue = channel.queue(fields.queue);
  const entry = queue.get();
  if (!entry) return channel.send('BasicGetEmpty');
  const { message, redelivered } = entry;
  const { exchange, routingKey } = message;
  const delivery = fields.noAck ? undefined : { queue, entry };
  channel.send('BasicGetOk', {
    ...{ deliveryTag: channel.track(delivery), redelivered },
    ...{ exchange, routingKey, messageCount: queue.length },
  });
  channel.client.sendContent(channel.number, message);
}

/** nack and reject differ in `multiple` only. */
function giveUp(channel: Channel, fields: MethodFields): void {
  const deliveries = settled(channel, fields);
  // First, so that a consumer gets the oldest, not the next one.
  if (fields.requeue) requeue(deliveries);
  else for (const { queue, entry } of deliveries) queue.reject(entry);
  finish(deliveries);
}

/** Consumers that were at their limit may get more. */
function finish(deliveries: Delivery[]): void {
  const queues = new Set(deliveries.map(({ queue }) => queue));
  for (const queue of queues) queue.deliver();
}

/** @returns The deliveries that the fields name, oldest first. */
function settled(channel: Channel, fields: MethodFields): Delivery[] {
  const { unacknowledged } = channel;
  const last = fields.deliveryTag;
  if (!unacknowledged.has(last) && !(fields.multiple && !last)) {
    throw preconditionFailed(`unknown delivery tag ${last}`);
  }
  const tags = fields.multiple
    ? [...unacknowledged.keys()].filter((tag) => !last || tag <= last)
    : [last];
  return tags.flatMap((tag) => {
    const delivery = unacknowledged.get(tag);
    unacknowledged.delete(tag);
    delivery?.subscription?.settle();
    return delivery ?? [];
  });
}
