import { expect, it } from '@jest/globals';
import { splitCode } from '../src/pages/present-split.ts';

/** A letter a line: `-` is empty, `i` is indented. */
function linesOf(drawn: string): string[] {
  const text: Record<string, string> = { '-': '', i: '  b();' };
  return [...drawn].map((letter) => text[letter] ?? 'a();');
}

function split(drawn: string, limit: number): string[] {
  const pieces = splitCode(linesOf(drawn), limit);
  return pieces.map(({ from, to }) => drawn.slice(from, to));
}

it('keeps what fits in one piece', () => {
  expect(split('aiia', 4)).toEqual(['aiia']);
});

it('splits at empty lines, which no piece begins with', () => {
  expect(split('-aaia--iia', 6)).toEqual(['aaia', 'iia']);
});

it('rather splits between functions than within one', () => {
  expect(split('aaaai-a-iaa', 9)).toEqual(['aaaai', 'a-iaa']);
});

it('splits a long run of lines where it must', () => {
  expect(split('aaaaaaa', 3)).toEqual(['aaa', 'aaa', 'a']);
});
