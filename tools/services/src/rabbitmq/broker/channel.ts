// One channel of a connection: what a client has open there, and the
// content of a publication that is still arriving.

import {
  AmqpError,
  notImplemented,
  preconditionFailed,
} from './amqp-error.ts';
import { basicMethods } from './basic-methods.ts';
import { clipped } from './clipped.ts';
import {
  type Fields,
  type Frame,
  type MethodFields,
  nameOf,
} from './codec.ts';
import { exchangeMethods } from './exchange-methods.ts';
import type { Entry, Message, Properties } from './message.ts';
import { publish } from './publish.ts';
import type { Queue } from './queue.ts';
import { queueMethods } from './queue-methods.ts';
import { requeue } from './requeue.ts';
import type { Subscription } from './subscription.ts';
import type { Topology } from './topology.ts';

/** Half of RabbitMQ's default before 4.0, and all of it since. */
const maxMessageBytes = 16 * 2 ** 20;

/** What a channel needs of its connection. */
export interface Client {
  readonly topology: Topology;
  readonly user: string;
  /** False: it does not read, and bytes pile up for it. */
  readonly isWritable: boolean;
  /** Whether it wants to hear that a consumer was cancelled. */
  readonly hearsCancel: boolean;
  send(name: string, channel: number, fields: Fields): void;
  sendContent(channel: number, message: Message): void;
}

/** What a client must still say about a delivery. */
export interface Delivery {
  queue: Queue;
  entry: Entry;
  /** Absent: it was taken with basic.get. */
  subscription?: Subscription;
}

export type Method = (channel: Channel, fields: MethodFields) => void;

interface Publication {
  fields: MethodFields;
  properties?: Properties;
  missingBytes: number;
  parts: Buffer[];
}

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
    if (frame.content) this.#takeBody(frame.content);
    else if (frame.size !== undefined) this.#takeHeader(frame);
    else this.#takeMethod(frame);
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

  #takeMethod(frame: Frame): void {
    const name = nameOf(frame.id ?? 0);
    const fields = frame.fields as unknown as MethodFields;
    assertText(frame.fields ?? {});
    if (this.#arriving) throw unexpected('method');
    if (name === 'BasicPublish') {
      this.#arriving = { fields, missingBytes: 0, parts: [] };
      return;
    }
    const method = methods.get(name);
    if (method) return method(this, fields);
    throw new AmqpError('NOT_IMPLEMENTED', `${name} is not supported`);
  }

  #takeHeader({ size = 0, fields = {} }: Frame): void {
    const arriving = this.#arriving;
    if (!arriving || arriving.properties) throw unexpected('header');
    if (size > maxMessageBytes || size < 0) {
      this.#arriving = undefined;
      throw preconditionFailed(
        `message size ${size} is larger than configured max size ` +
          maxMessageBytes,
      );
    }
    arriving.properties = fields;
    arriving.missingBytes = size;
    if (size === 0) this.#complete(arriving, fields);
  }

  #takeBody(content: Buffer): void {
    const arriving = this.#arriving;
    if (!arriving?.properties) throw unexpected('body');
    arriving.parts.push(content);
    arriving.missingBytes -= content.length;
    if (arriving.missingBytes < 0) throw unexpected('body');
    if (arriving.missingBytes > 0) return;
    this.#complete(arriving, arriving.properties);
  }

  #complete({ fields, parts }: Publication, properties: Properties) {
    this.#arriving = undefined;
    // A copy: the parts would hold on to all that arrived with them.
    const content = Buffer.concat(parts);
    publish(this, fields, properties, content);
  }
}

/** Text that is no UTF-8 grows when it is decoded. */
function assertText(fields: Fields): void {
  for (const value of Object.values(fields)) {
    if (typeof value !== 'string' || clipped(value) === value) continue;
    throw new AmqpError('SYNTAX_ERROR', 'a name is no UTF-8');
  }
}

function unexpected(kind: string): AmqpError {
  return new AmqpError(
    'UNEXPECTED_FRAME',
    `a ${kind} frame was not expected here`,
  );
}
