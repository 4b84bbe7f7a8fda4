// One channel of a connection: what a client has open there, and the
// content of a publication that is still arriving.

import { AmqpError, notImplemented } from './amqp-error.ts';
import { basicMethods } from './basic-methods.ts';
import { clipped } from './clipped.ts';
import type { Client } from './client.ts';
import { nameOf } from './codec.ts';
import type { Fields, Frame, MethodFields } from './fields.ts';
import { exchangeMethods } from './exchange-methods.ts';
import type { Entry } from './message.ts';
import { Publication, unexpected } from './publication.ts';
import { publish } from './publish.ts';
import type { Queue } from './queue.ts';
import { queueMethods } from './queue-methods.ts';
import { requeue } from './requeue.ts';
import type { Subscription } from './subscription.ts';

/** What a client must still say about a delivery. */
export interface Delivery {
  queue: Queue;
  entry: Entry;
  /** Absent: it was taken with basic.get. */
  subscription?: Subscription;
}

export type Method = (channel: Channel, fields: MethodFields) => void;

const methods = new Map<string, Method>(
  Object.entries({
    ...basicMethods,
    ...exchangeMethods,
    ...queueMethods,
  }),
);

export class Channel {
  readonly number: number;
  readonly client: Client;
  readonly subscriptions = new Map<string, Subscription>();
  readonly unacknowledged = new Map<number, Delivery>();
  /** Of the consumers that come next; 0: no limit. */
  prefetchCount = 0;
  /** The queue that an empty name means. */
  lastQueue: string | undefined;
  /** Of the last publication; absent: it wants no confirms. */
  publications: number | undefined;
  #lastDelivery = 0;
  #arriving: Publication | undefined;

  constructor(number: number, client: Client) {
    this.number = number;
    this.client = client;
  }

  /** @throws {AmqpError} which ends this channel, or more. */
  receive(frame: Frame): void {
    const arriving = this.#arriving;
    if (!arriving) return this.#takeMethod(frame);
    if (!arriving.take(frame)) return;
    this.#arriving = undefined;
    publish(this, arriving);
  }

  send(name: string, fields: Fields = {}): void {
    this.client.send(name, this.number, fields);
  }

  /** Unless the client waits for no answer. */
  reply(asked: MethodFields, name: string, fields: Fields = {}): void {
    if (!asked.nowait) this.send(name, fields);
  }

  /** @throws {AmqpError} if there is no such queue for this client. */
  queue(name: string): Queue {
    const { topology } = this.client;
    if (name.startsWith('amq.rabbitmq.')) throw notImplemented(name);
    if (name !== '') return topology.queue(name, this.client);
    if (this.lastQueue !== undefined) {
      return topology.queue(this.lastQueue, this.client);
    }
    throw new AmqpError('NOT_FOUND', 'no previously declared queue');
  }

  /** Notes a delivery that will be acknowledged. @returns its tag. */
  track(delivery: Delivery | undefined): number {
    const tag = ++this.#lastDelivery;
    if (delivery) this.unacknowledged.set(tag, delivery);
    return tag;
  }

  /** Its consumers end, and what they had goes back. */
  end(): void {
    this.#arriving = undefined;
    const open = [...this.subscriptions.values()];
    this.subscriptions.clear();
    for (const subscription of open) subscription.pause();
    const taken = [...this.unacknowledged.values()];
    this.unacknowledged.clear();
    requeue(taken);
    for (const subscription of open) subscription.end();
  }

  /** A client that reads again gets what has waited. */
  resume(): void {
    for (const { queue } of this.subscriptions.values())
      queue.deliver();
  }

  #takeMethod({ id, size, fields: given = {} }: Frame): void {
    if (id === undefined) throw unexpected('body');
    if (size !== undefined) throw unexpected('header');
    const name = nameOf(id);
    const fields = given as unknown as MethodFields;
    assertText(given);
    if (name === 'BasicPublish') {
      this.#arriving = new Publication(fields);
      return;
    }
    const method = methods.get(name);
    if (method) return method(this, fields);
    throw new AmqpError('NOT_IMPLEMENTED', `${name} is not supported`);
  }
}

/** Text that is no UTF-8 grows when it is decoded. */
function assertText(fields: Fields): void {
  for (const value of Object.values(fields)) {
    if (typeof value !== 'string' || clipped(value) === value) continue;
    throw new AmqpError('SYNTAX_ERROR', 'a name is no UTF-8');
  }
}
