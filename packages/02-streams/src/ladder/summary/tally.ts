// Adds rows up by group, for every rung.

import {
  type Group,
  MalformedRowError,
  type Summary,
} from './summary.ts';

/** Rows from one call of `onProgress` to the next. */
export const progressEvery = 5000;

/** Else a file of nothing but names would fill the memory. */
export const maxGroups = 100_000;

export class Tally {
  readonly summary: Summary = {
    rows: 0,
    skipped: 0,
    groups: new Map(),
  };

  /** @throws MalformedRowError at one group too many, with a `line`. */
  add(group: string, amount: number, line?: number): void {
    const { summary } = this;
    const sums = summary.groups.get(group) ?? this.#begin(group, line);
    sums.rows += 1;
    sums.total += amount;
    summary.rows += 1;
  }

  /** True each time that another few thousand rows are added. */
  get isProgress(): boolean {
    return this.summary.rows % progressEvery === 0;
  }

  #begin(name: string, line?: number): Group {
    const { groups } = this.summary;
    if (line && groups.size === maxGroups)
      throw new MalformedRowError(line, `over ${maxGroups} groups`);
    const fresh = { rows: 0, total: 0 };
    groups.set(name, fresh);
    return fresh;
  }
}
