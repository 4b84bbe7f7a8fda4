// Gathers what one turn of the event loop sends to a thread into one
// message: a message costs far more than what it carries.

import type { Transferable, Worker } from 'node:worker_threads';
import type { Assignment } from './messages.ts';

interface Mail {
  assignment: Assignment;
  transfer: Transferable[] | undefined;
}

/** Hears of a task whose input cannot be cloned. */
export type OnUnsendable = (slot: number, error: unknown) => void;

export class Outbox {
  readonly #worker: Worker;
  readonly #onUnsendable: OnUnsendable;
  #mail: Mail[] = [];

  constructor(worker: Worker, onUnsendable: OnUnsendable) {
    this.#worker = worker;
    this.#onUnsendable = onUnsendable;
  }

  add(assignment: Assignment, transfer?: Transferable[]): void {
    // After the promises that are settling now: they may add more.
    if (this.#mail.length === 0) process.nextTick(() => this.#send());
    this.#mail.push({ assignment, transfer });
  }

  #send(): void {
    const mail = this.#mail;
    this.#mail = [];
    // A message that cannot be sent takes its buffers along, on Node
    // 20: so what moves a buffer goes alone.
    const moving = mail.filter(({ transfer }) => transfer?.length);
    const others = mail.filter(({ transfer }) => !transfer?.length);
    try {
      if (others.length > 0) this.#post(others);
    } catch {
      // Nothing was sent. Find whose fault that is.
      for (const one of others) this.#sendAlone(one);
    }
    for (const one of moving) this.#sendAlone(one);
  }

  #sendAlone(one: Mail): void {
    try {
      this.#post([one]);
    } catch (error) {
      this.#onUnsendable(one.assignment[0], error);
    }
  }

  #post(mail: Mail[]): void {
    const assignments = mail.map(({ assignment }) => assignment);
    const transfer = mail.flatMap(({ transfer = [] }) => transfer);
    this.#worker.postMessage(assignments, transfer);
  }
}
