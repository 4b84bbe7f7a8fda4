// A file that never executes the changed code need not be run.

import { describe, expect, it } from '@jest/globals';
import type { FileCoverageData } from 'istanbul-lib-coverage';
import { changedRange } from '../mutants/runner/changed-range.ts';
import { reaches } from '../mutants/runner/reaches.ts';

const place = (line: number, column: number) => ({ line, column });
const range = (line: number, from: number, to: number) => ({
  start: place(line, from),
  end: place(line, to),
});

describe('the changed range', () => {
  it('is what is left without what both begin and end with', () => {
    const before = 'const a = 1;\nconst b = 22;\n';
    const after = 'const a = 1;\nconst b = 33;\n';

    expect(changedRange(before, after)).toEqual(range(2, 10, 12));
  });

  it('is a point where something was only added', () => {
    expect(changedRange('a();', 'a();b();')).toEqual(range(1, 4, 4));
  });

  it('does not count a character twice', () => {
    expect(changedRange('aa', 'aaa')).toEqual(range(1, 2, 2));
  });
});

describe('a file reaches a change', () => {
  /** A function whose body is one `if`, with one statement in it. */
  const coverage = (loaded: number, test: number, then: number) =>
    ({
      statementMap: {
        0: { start: place(1, 0), end: place(9, 2) },
        1: { start: place(2, 2), end: place(4, 3) },
        2: range(3, 4, 20),
      },
      s: { 0: loaded, 1: test, 2: then },
    }) as unknown as FileCoverageData;

  it('when it runs the statement that is changed', () => {
    expect(reaches(coverage(1, 1, 1), range(3, 6, 8))).toBe(true);
  });

  it('not when it runs only what is around it', () => {
    expect(reaches(coverage(1, 1, 0), range(3, 6, 8))).toBe(false);
    expect(reaches(coverage(1, 0, 0), range(2, 6, 8))).toBe(false);
  });

  it('when it runs any of the statements in the change', () => {
    const body = { start: place(2, 0), end: place(5, 0) };

    expect(reaches(coverage(1, 1, 0), body)).toBe(true);
  });

  it('when it loads the file, and no statement is there', () => {
    expect(reaches(coverage(1, 0, 0), range(20, 0, 4))).toBe(true);
  });

  it('not when it does not load the file', () => {
    expect(reaches(undefined, range(1, 0, 1))).toBe(false);
  });
});
