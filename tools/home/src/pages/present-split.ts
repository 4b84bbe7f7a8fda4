// Splits code into pieces that fit a slide each, where a reader would.

export interface Piece {
  /** Index of its first line. */
  from: number;
  /** Index after its last line. */
  to: number;
}

/** @param limit Most lines of a piece. */
export function splitCode(lines: string[], limit: number): Piece[] {
  const pieces: Piece[] = [];
  let from = firstFull(lines, 0);
  while (from < lines.length) {
    const to = endOf(lines, from, limit);
    pieces.push({ from, to });
    from = firstFull(lines, to);
  }
  return pieces;
}

/** A slide does not begin with an empty line. */
function firstFull(lines: string[], from: number): number {
  const found = lines.slice(from).findIndex((line) => line.trim());
  return found < 0 ? lines.length : from + found;
}

function endOf(lines: string[], from: number, limit: number): number {
  const end = from + limit;
  if (lines.length <= end) return lines.length;
  // From the largest piece to one that is at least half full.
  const ends = Array.from(
    { length: Math.ceil(limit / 2) },
    (_, index) => end - index,
  );
  const blanks = ends.filter((at) => !lines[at]?.trim());
  // The less what follows is indented, the more of it stays together.
  const [best = end] = blanks.toSorted(
    (a, b) => indentOf(lines[a + 1]) - indentOf(lines[b + 1]),
  );
  return best;
}

function indentOf(line = ''): number {
  return line.length - line.trimStart().length;
}
