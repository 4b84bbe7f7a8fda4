// The messages of a queue that wait: how many, and for how long.

import { Alarm } from './alarm.ts';
import { Backlog } from './backlog.ts';
import type { DeathReason, Entry, Message } from './message.ts';
import type { QueueLimits } from './queue-arguments.ts';

export class Waiting {
  readonly #limits: QueueLimits;
  readonly #bury: (entry: Entry, reason: DeathReason) => void;
  readonly #backlog = new Backlog();
  readonly #expiry = new Alarm(() => this.dropExpired());
  #lastPosition = 0;

  /** @param bury Gets each one that may wait no longer. */
  constructor(
    limits: QueueLimits,
    bury: (entry: Entry, reason: DeathReason) => void,
  ) {
    this.#limits = limits;
    this.#bury = bury;
  }

  get length(): number {
    return this.#backlog.length;
  }

  /** Whether it has to refuse what is new. */
  get isFull(): boolean {
    const { maxLength = Infinity, rejectsPublish } = this.#limits;
    return rejectsPublish && this.length >= maxLength;
  }

  push(message: Message): void {
    const { expiration } = message.properties;
    const { messageTtlMs = Infinity } = this.#limits;
    const ttlMs = Math.min(
      Number(expiration ?? Infinity),
      messageTtlMs,
    );
    const position = ++this.#lastPosition;
    const entry = { message, position, redelivered: false };
    const expiresAtMs = performance.now() + ttlMs;
    this.#backlog.push({ ...entry, expiresAtMs });
  }

  shift(): Entry | undefined {
    return this.#backlog.shift();
  }

  /** They have been delivered before. */
  putBack(entries: Entry[]): void {
    for (const entry of entries.toReversed()) {
      this.#backlog.insert({ ...entry, redelivered: true });
    }
  }

  /** As in RabbitMQ, only the first one can expire. */
  dropExpired(): void {
    const due = () => this.#backlog.head?.expiresAtMs ?? Infinity;
    while (due() <= performance.now()) this.#drop('expired');
    this.#expiry.set(due());
  }

  dropTooMany(): void {
    const { maxLength = Infinity } = this.#limits;
    while (this.length > maxLength) this.#drop('maxlen');
  }

  /** What a restart does to it. */
  keepPersistent(): void {
    const entries = [...this.#backlog];
    this.#backlog.clear();
    for (const entry of entries) {
      const { deliveryMode } = entry.message.properties;
      if (deliveryMode === 2) this.#backlog.push(entry);
    }
  }

  /** @returns How many messages it has dropped. */
  clear(): number {
    const { length } = this;
    this.#backlog.clear();
    this.#expiry.clear();
    return length;
  }

  #drop(reason: DeathReason): void {
    const entry = this.#backlog.shift();
    if (entry) this.#bury(entry, reason);
  }
}
