// One queue: messages wait here, in order, for its consumers.
//
//   publish --> [ backlog ] --> deliver to the consumers, in turn
//                 ^     |            |
//     requeue ----+     v            v
//                     expired,    acknowledged: gone
//                     maxlen      rejected
//                       |            |
//                       +-- bury <---+   to the dead-letter exchange

import { Alarm } from './alarm.ts';
import { Backlog } from './backlog.ts';
import type { DeathReason, Entry, Message } from './message.ts';
import type { QueueLimits } from './queue-arguments.ts';

/** Who takes messages from a queue; a channel gives one. */
export interface Consumer {
  readonly exclusive: boolean;
  /** False: not now. `Queue.deliver()` asks again. */
  isReady(): boolean;
  take(entry: Entry): void;
  /** The queue is gone. */
  cancel(): void;
}

export interface QueueDeclaration {
  name: string;
  durable: boolean;
  autoDelete: boolean;
  /** The connection that an exclusive queue belongs to. */
  owner?: object;
  arguments: Record<string, unknown>;
}

/** What a queue asks of what is around it. */
export interface Surroundings {
  bury(queue: Queue, entry: Entry, reason: DeathReason): void;
  /** It has outlived its use. */
  remove(queue: Queue): void;
}

export class Queue {
  readonly declaration: QueueDeclaration;
  readonly limits: QueueLimits;
  readonly consumers: Consumer[] = [];
  readonly #around: Surroundings;
  readonly #backlog = new Backlog();
  readonly #expiry = new Alarm(() => this.#dropExpired());
  readonly #idle = new Alarm(() => this.#around.remove(this));
  #lastPosition = 0;
  #isEnded = false;

  constructor(
    declaration: QueueDeclaration,
    limits: QueueLimits,
    around: Surroundings,
  ) {
    this.declaration = declaration;
    this.limits = limits;
    this.#around = around;
    this.touch();
  }

  get name(): string {
    return this.declaration.name;
  }

  /** Messages that no consumer has. */
  get length(): number {
    return this.#backlog.length;
  }

  /** It is in use: its time to live begins again. */
  touch(): void {
    const { expiresMs } = this.limits;
    if (expiresMs === undefined || this.consumers.length > 0) {
      this.#idle.clear();
    } else {
      this.#idle.set(performance.now() + expiresMs);
    }
  }

  /** @returns False if it is full and refuses what is new. */
  publish(message: Message): boolean {
    this.#dropExpired();
    const { maxLength = Infinity, rejectsPublish } = this.limits;
    if (rejectsPublish && this.length >= maxLength) return false;
    this.#backlog.push(this.#entryOf(message));
    // One that may not wait at all is delivered now, or never.
    this.#deliver();
    this.#dropExpired();
    while (this.length > maxLength) this.#drop('maxlen');
    return true;
  }

  /** Takes the first one without being a consumer. */
  get(): Entry | undefined {
    this.touch();
    this.#dropExpired();
    const entry = this.#backlog.shift();
    this.#dropExpired();
    return entry;
  }

  /** Gives what waits to the consumers that are ready, in turn. */
  deliver(): void {
    this.#dropExpired();
    this.#deliver();
    this.#dropExpired();
  }

  /** A consumer does not want it. */
  reject(entry: Entry): void {
    if (!this.#isEnded) this.#around.bury(this, entry, 'rejected');
  }

  /** A consumer has not dealt with them: to their old places. */
  requeue(entries: Entry[]): void {
    if (this.#isEnded) return;
    for (const entry of entries.toReversed()) {
      this.#backlog.insert({ ...entry, redelivered: true });
    }
    this.deliver();
  }

  subscribe(consumer: Consumer): void {
    this.consumers.push(consumer);
    this.touch();
    this.deliver();
  }

  unsubscribe(consumer: Consumer): void {
    const at = this.consumers.indexOf(consumer);
    if (at === -1) return;
    this.consumers.splice(at, 1);
    this.touch();
    const { autoDelete } = this.declaration;
    if (autoDelete && this.consumers.length === 0) {
      this.#around.remove(this);
    }
  }

  /** @returns How many messages it has dropped. */
  purge(): number {
    const { length } = this;
    this.#backlog.clear();
    return length;
  }

  /** No timer and no consumer is left. */
  end(): void {
    this.#isEnded = true;
    this.#idle.clear();
    this.#expiry.clear();
    this.purge();
    for (const consumer of this.consumers.splice(0)) consumer.cancel();
  }

  /** What a restart does to it, when its consumers are gone. */
  keepPersistent(): void {
    const entries = [...this.#backlog];
    this.#backlog.clear();
    for (const entry of entries) {
      const { deliveryMode } = entry.message.properties;
      if (deliveryMode === 2) this.#backlog.push(entry);
    }
  }

  #entryOf(message: Message): Entry {
    const { expiration } = message.properties;
    const { messageTtlMs = Infinity } = this.limits;
    const ttlMs = Math.min(
      Number(expiration ?? Infinity),
      messageTtlMs,
    );
    const position = ++this.#lastPosition;
    const entry = { message, position, redelivered: false };
    if (ttlMs === Infinity) return entry;
    return { ...entry, expiresAtMs: performance.now() + ttlMs };
  }

  #deliver(): void {
    while (this.length > 0) {
      const consumer = this.#nextConsumer();
      const entry = consumer && this.#backlog.shift();
      if (!entry) return;
      consumer.take(entry);
    }
  }

  /** The one that has waited longest goes to the end. */
  #nextConsumer(): Consumer | undefined {
    const at = this.consumers.findIndex((each) => each.isReady());
    const [consumer] = at === -1 ? [] : this.consumers.splice(at, 1);
    if (consumer) this.consumers.push(consumer);
    return consumer;
  }

  #drop(reason: DeathReason): void {
    const entry = this.#backlog.shift();
    if (entry) this.#around.bury(this, entry, reason);
  }

  /** As in RabbitMQ, only the first one can expire. */
  #dropExpired(): void {
    const due = () => this.#backlog.head?.expiresAtMs ?? Infinity;
    while (due() <= performance.now()) this.#drop('expired');
    this.#expiry.set(due());
  }
}
