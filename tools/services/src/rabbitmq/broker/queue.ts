// One queue: messages wait here, in order, for its consumers.
//
//   publish --> [ waiting ] --> deliver to the consumers, in turn
//                 ^     |            |
//     requeue ----+     v            v
//                     expired,    acknowledged: gone
//                     maxlen      rejected
//                       |            |
//                       +-- bury <---+   to the dead-letter exchange

import { Alarm } from './alarm.ts';
import type { Consumer } from './consumer.ts';
import type { DeathReason, Entry, Message } from './message.ts';
import type { QueueLimits } from './queue-arguments.ts';
import type { QueueDeclaration } from './queue-declaration.ts';
import { Waiting } from './waiting.ts';

/** What a queue asks of what is around it. */
export interface Surroundings {
  bury(queue: Queue, entry: Entry, reason: DeathReason): void;
  /** It has outlived its use. */
  remove(queue: Queue): void;
}

export class Queue {
  readonly declaration: QueueDeclaration;
  readonly limits: QueueLimits;
  /** In the order of their turns. */
  readonly consumers: Consumer[] = [];
  readonly #around: Surroundings;
  readonly #waiting: Waiting;
  readonly #idle = new Alarm(() => this.#around.remove(this));
  #isEnded = false;

  constructor(
    declaration: QueueDeclaration,
    limits: QueueLimits,
    around: Surroundings,
  ) {
    this.declaration = declaration;
    this.limits = limits;
    this.#around = around;
    this.#waiting = new Waiting(limits, (entry, reason) =>
      around.bury(this, entry, reason),
    );
    this.touch();
  }

  get name(): string {
    return this.declaration.name;
  }

  /** Messages that no consumer has. */
  get length(): number {
    return this.#waiting.length;
  }

  /** It is in use: its time to live begins again. */
  touch(): void {
    const { expiresMs = Infinity } = this.limits;
    if (this.consumers.length > 0) this.#idle.clear();
    else this.#idle.set(performance.now() + expiresMs);
  }

  /** @returns False if it is full and refuses what is new. */
  publish(message: Message): boolean {
    this.#waiting.dropExpired();
    if (this.#waiting.isFull) return false;
    this.#waiting.push(message);
    // One that may not wait at all is delivered now, or never.
    this.#hand();
    this.#waiting.dropExpired();
    this.#waiting.dropTooMany();
    return true;
  }

  /** Takes the first one without being a consumer. */
  get(): Entry | undefined {
    this.touch();
    this.#waiting.dropExpired();
    const entry = this.#waiting.shift();
    this.#waiting.dropExpired();
    return entry;
  }

  /** Gives what waits to the consumers that are ready, in turn. */
  deliver(): void {
    this.#waiting.dropExpired();
    this.#hand();
    this.#waiting.dropExpired();
  }

  /** A consumer does not want it. */
  reject(entry: Entry): void {
    if (!this.#isEnded) this.#around.bury(this, entry, 'rejected');
  }

  /** A consumer has not dealt with them: to their old places. */
  requeue(entries: Entry[]): void {
    if (this.#isEnded) return;
    this.#waiting.putBack(entries);
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
    return this.#waiting.clear();
  }

  /** What a restart does to it, when its consumers are gone. */
  keepPersistent(): void {
    this.#waiting.keepPersistent();
  }

  /** No timer and no consumer is left. */
  end(): void {
    this.#isEnded = true;
    this.#idle.clear();
    this.purge();
    for (const consumer of this.consumers.splice(0)) consumer.cancel();
  }

  #hand(): void {
    while (this.length > 0) {
      const consumer = this.#nextConsumer();
      const entry = consumer && this.#waiting.shift();
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
}
