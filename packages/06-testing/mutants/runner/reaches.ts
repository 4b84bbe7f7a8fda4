// Did a run execute the code that a mutant would change?

import type { FileCoverageData } from 'istanbul-lib-coverage';
import type { Place, Range } from './changed-range.ts';

/**
 * False only when it cannot have noticed: the file was not loaded, or
 * no statement in or around the changed range has run.
 */
export function reaches(
  coverage: FileCoverageData | undefined,
  changed: Range,
): boolean {
  if (!coverage) return false;
  const touching = Object.entries(coverage.statementMap)
    .map(([id, range]) => ({ range, runs: coverage.s[id] ?? 0 }))
    .filter(({ range }) => overlap(range, changed));
  const around = touching.filter(({ range }) => holds(range, changed));
  const inside = touching.filter((each) => !around.includes(each));
  const nearest = around.filter(
    ({ range }) =>
      !around.some((o) => o.range !== range && holds(range, o.range)),
  );
  // Such as a default of a parameter, which is no statement.
  if (touching.length === 0) return true;
  return [...inside, ...nearest].some(({ runs }) => runs > 0);
}

function overlap(a: Range, b: Range): boolean {
  return compare(a.start, b.end) <= 0 && compare(b.start, a.end) <= 0;
}

function holds(outer: Range, inner: Range): boolean {
  return (
    compare(outer.start, inner.start) <= 0 &&
    compare(inner.end, outer.end) <= 0
  );
}

function compare(a: Place, b: Place): number {
  return a.line - b.line || a.column - b.column;
}
