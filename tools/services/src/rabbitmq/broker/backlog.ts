// The messages of a queue that wait for a consumer, oldest first.

import type { Entry } from './message.ts';

/** How many empty places may be before the first. */
const maxGap = 1024;

/** Both ends cost the same, however long it is. */
export class Backlog implements Iterable<Entry> {
  #entries: (Entry | undefined)[] = [];
  /** Where the first is; the places before it are empty. */
  #first = 0;

  get length(): number {
    return this.#entries.length - this.#first;
  }

  get head(): Entry | undefined {
    return this.#entries[this.#first];
  }

  push(entry: Entry): void {
    this.#entries.push(entry);
  }

  shift(): Entry | undefined {
    const { head } = this;
    if (!head) return undefined;
    this.#entries[this.#first++] = undefined;
    const { length } = this.#entries;
    if (this.#first > maxGap && this.#first * 2 > length) {
      this.#entries = this.#entries.slice(this.#first);
      this.#first = 0;
    }
    return head;
  }

  /** Puts one back to the place that it came from. */
  insert(entry: Entry): void {
    let at = this.#first;
    // It has been at the front: few can be before it.
    while (isBefore(this.#entries[at], entry)) at++;
    if (at === this.#first && at > 0) {
      this.#entries[--this.#first] = entry;
    } else {
      this.#entries.splice(at, 0, entry);
    }
  }

  clear(): void {
    this.#entries = [];
    this.#first = 0;
  }

  *[Symbol.iterator](): Iterator<Entry> {
    for (const entry of this.#entries) if (entry) yield entry;
  }
}

function isBefore(one: Entry | undefined, other: Entry): boolean {
  return one !== undefined && one.position < other.position;
}
