// Adds rows up by group, for every rung.

import type { Summary } from './summary.ts';

/** Rows from one call of `onProgress` to the next. */
export const progressEvery = 5000;

export class Tally {
  readonly summary: Summary = {
    rows: 0,
    skipped: 0,
    groups: new Map(),
  };

  add(group: string, amount: number): void {
    const { summary } = this;
    const sums = summary.groups.get(group) ?? { rows: 0, total: 0 };
    sums.rows += 1;
    sums.total += amount;
    summary.groups.set(group, sums);
    summary.rows += 1;
  }

  /** True each time that another few thousand rows are added. */
  get isProgress(): boolean {
    return this.summary.rows % progressEvery === 0;
  }
}
