// What a run has told so far, for pages that come late.

import type { RunEvent } from './run-event.ts';

export interface Numbered {
  /** From 1; a page asks for what comes after the last it has. */
  id: number;
  event: RunEvent;
}

export type Listener = (numbered: Numbered) => void;

/** Of what it prints, the last part is kept. */
const outputLimit = 256 * 1024;

export class EventLog {
  #kept: Numbered[] = [];
  #lastId = 0;
  #outputLength = 0;
  readonly #listeners = new Set<Listener>();

  add(event: RunEvent): void {
    const numbered = { id: ++this.#lastId, event };
    this.#kept.push(numbered);
    if (event.type === 'output') this.#trim(event.text.length);
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

  #trim(added: number): void {
    this.#outputLength += added;
    while (this.#outputLength > outputLimit) {
      const oldest = this.#kept.findIndex(
        ({ event }) => event.type === 'output',
      );
      const [gone] = this.#kept.splice(oldest, 1);
      if (gone?.event.type !== 'output') return;
      this.#outputLength -= gone.event.text.length;
    }
  }
}
