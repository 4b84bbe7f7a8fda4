// A stage that lets some of the rows pass.

import { strikesByState } from '../../ladder/summary/summary.ts';

export interface Selection {
  /** @default every state's */
  state?: string | undefined;
  /** The most rows. @default all */
  limit?: number | undefined;
}

/** A row by the names of its columns. */
export type StrikeRow = Record<string, string>;

export async function* selectRows(
  rows: AsyncIterable<StrikeRow>,
  { state, limit = Infinity }: Selection,
): AsyncGenerator<StrikeRow> {
  let count = 0;
  for await (const row of rows) {
    const isWanted = (state ?? row[column]) === row[column];
    if (!isWanted) continue;
    yield row;
    count += 1;
    if (count >= limit) return;
  }
}

const column = strikesByState.group;
