// What a run has told so far, for pages that come late.

import type { RunEvent } from './run-event.ts';

export interface Numbered {
  /** From 1; a page asks for what comes after the last it has. */
  id: number;
  event: RunEvent;
}

export type Listener = (numbered: Numbered) => void;

/**
 * Of what has no end, the last part is kept: so many characters. All
 * of it together is less than a page may leave unread.
 */
const limits: Partial<Record<RunEvent['type'], number>> = {
  output: 256 * 1024,
  heard: 128 * 1024,
  asked: 16 * 1024,
  answered: 16 * 1024,
  unanswered: 16 * 1024,
  tallied: 32 * 1024,
  pulsing: 8 * 1024,
  pulse: 48 * 1024,
};

export class EventLog {
  #kept: Numbered[] = [];
  #lastId = 0;
  readonly #lengths = new Map<RunEvent['type'], number>();
  readonly #listeners = new Set<Listener>();

  add(event: RunEvent): void {
    const numbered = { id: ++this.#lastId, event };
    if (event.type === 'grading') this.#forgetGrade();
    this.#kept.push(numbered);
    this.#trim(event);
    for (const listener of this.#listeners) listener(numbered);
  }

  all(): Numbered[] {
    return [...this.#kept];
  }

  /** Hears what came after `lastId`, and all that follows. */
  follow(lastId: number, listener: Listener): () => void {
    for (const numbered of this.#kept) {
      if (numbered.id > lastId) listener(numbered);
    }
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  }

  /** A new grade makes the one before void. */
  #forgetGrade(): void {
    const ofGrade = ['grading', 'behaviour', 'graded'];
    this.#kept = this.#kept.filter(
      ({ event: { type } }) => !ofGrade.includes(type),
    );
  }

  #trim(added: RunEvent): void {
    const { type } = added;
    const limit = limits[type];
    if (limit === undefined) return;
    let length = (this.#lengths.get(type) ?? 0) + lengthOf(added);
    while (length > limit) {
      const isOldest = ({ event }: Numbered) => event.type === type;
      const oldest = this.#kept.findIndex(isOldest);
      const [gone] = this.#kept.splice(oldest, 1);
      length -= gone ? lengthOf(gone.event) : length;
    }
    this.#lengths.set(type, length);
  }
}

function lengthOf(event: RunEvent): number {
  return event.type === 'output'
    ? event.text.length
    : JSON.stringify(event).length;
}
