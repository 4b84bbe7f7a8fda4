// Where two texts differ, as Istanbul counts places.

/** A line from 1, a column from 0. */
export interface Place {
  line: number;
  column: number;
}

export interface Range {
  start: Place;
  end: Place;
}

/** The part of `before` that is another one in `after`. */
export function changedRange(before: string, after: string): Range {
  const most = Math.min(before.length, after.length);
  let start = 0;
  while (start < most && before[start] === after[start]) start += 1;
  let tail = 0;
  while (
    tail < most - start &&
    before[before.length - 1 - tail] === after[after.length - 1 - tail]
  ) {
    tail += 1;
  }
  return {
    start: placeOf(before, start),
    end: placeOf(before, before.length - tail),
  };
}

function placeOf(text: string, offset: number): Place {
  const lines = text.slice(0, offset).split('\n');
  return { line: lines.length, column: lines.at(-1)?.length ?? 0 };
}
