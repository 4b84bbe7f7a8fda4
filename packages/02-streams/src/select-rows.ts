// A stage that lets some rows through.

import type { CsvRow } from './csv-rows.ts';
import { strikesByState } from './summary.ts';

export interface Selection {
  /** @default every state's */
  state?: string | undefined;
  /** Rows at most. @default all */
  limit?: number | undefined;
}

export async function* selectRows(
  rows: AsyncIterable<CsvRow>,
  { state, limit = Infinity }: Selection,
): AsyncGenerator<CsvRow> {
  let count = 0;
  for await (const row of rows) {
    if (state !== undefined && stateOf(row) !== state) continue;
    yield row;
    count += 1;
    if (count >= limit) return;
  }
}

function stateOf({ header, fields }: CsvRow): string | undefined {
  return fields[header.indexOf(strikesByState.group)];
}
