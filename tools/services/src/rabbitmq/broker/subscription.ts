// A consumer of a channel.

import type { Channel } from './channel.ts';
import type { Consumer } from './consumer.ts';
import type { Entry } from './message.ts';
import type { Queue } from './queue.ts';

export interface SubscriptionOptions {
  tag: string;
  noAck: boolean;
  exclusive: boolean;
}

export class Subscription implements Consumer {
  readonly queue: Queue;
  readonly exclusive: boolean;
  readonly #channel: Channel;
  readonly #tag: string;
  readonly #noAck: boolean;
  readonly #prefetchCount: number;
  #unacknowledged = 0;
  #isPaused = false;

  constructor(
    channel: Channel,
    queue: Queue,
    { tag, noAck, exclusive }: SubscriptionOptions,
  ) {
    this.#channel = channel;
    this.queue = queue;
    this.exclusive = exclusive;
    this.#tag = tag;
    this.#noAck = noAck;
    this.#prefetchCount = channel.prefetchCount || Infinity;
  }

  isReady(): boolean {
    return (
      !this.#isPaused &&
      this.#channel.client.isWritable &&
      (this.#noAck || this.#unacknowledged < this.#prefetchCount)
    );
  }

  take(entry: Entry): void {
    const { message, redelivered } = entry;
    const { exchange, routingKey } = message;
    if (!this.#noAck) this.#unacknowledged++;
    const delivery = { queue: this.queue, entry, subscription: this };
    const deliveryTag = this.#channel.track(
      this.#noAck ? undefined : delivery,
    );
    this.#channel.send('BasicDeliver', {
      ...{ consumerTag: this.#tag, deliveryTag, redelivered },
      ...{ exchange, routingKey },
    });
    this.#channel.client.sendContent(this.#channel.number, message);
  }

  /** The client has said what became of one. */
  settle(): void {
    this.#unacknowledged--;
  }

  /** It gets no more. */
  pause(): void {
    this.#isPaused = true;
  }

  end(): void {
    this.#channel.subscriptions.delete(this.#tag);
    this.queue.unsubscribe(this);
  }

  cancel(): void {
    this.#channel.subscriptions.delete(this.#tag);
    if (!this.#channel.client.hearsCancel) return;
    const consumerTag = this.#tag;
    this.#channel.send('BasicCancel', { consumerTag, nowait: true });
  }
}
