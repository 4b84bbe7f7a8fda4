// What each behaviour of the summary ladder is given.

import type { Summarise } from '../../src/ladder/summary/summary.ts';

export interface SummaryFixture {
  summarise: Summarise;
  /** The module under proof: a rung, or a student's version. */
  module: URL;
  close: () => Promise<void>;
}

/** @param module A file that exports `summarise`. */
export async function openSummaryFixture(
  module: URL,
): Promise<SummaryFixture> {
  const { summarise } = (await import(module.href)) as {
    summarise: Summarise;
  };
  return { summarise, module, close: async () => {} };
}
