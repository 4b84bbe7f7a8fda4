import { expect, it } from '@jest/globals';
import { firstDifference } from '../../src/readme/first-difference.ts';

it('is nothing for the same text', () => {
  expect(firstDifference('a\nb', 'a\nb')).toBeUndefined();
});

it('names the line and both texts', () => {
  expect(firstDifference('a\nb', 'a\nc')).toBe(
    'line 2 has "b", not "c"',
  );
});

it('names a line that is missing', () => {
  expect(firstDifference('a', 'a\nb')).toBe(
    'line 2 has no text, not "b"',
  );
  expect(firstDifference('a\nb', 'a')).toBe(
    'line 2 has "b", not no text',
  );
});

it('shows of a long line what differs', () => {
  const start = 'x'.repeat(100);
  const end = 'y'.repeat(100);

  expect(firstDifference(`${start}1${end}`, `${start}2${end}`)).toBe(
    `line 1 has "…${'x'.repeat(20)}1${'y'.repeat(39)}…", ` +
      `not "…${'x'.repeat(20)}2${'y'.repeat(39)}…"`,
  );
});

it('looks past the widths of a table to the cell that differs', () => {
  const narrow = '| a |\n| --- |\n| b |';
  const wide = '| a    |\n| ---- |\n| long |';

  expect(firstDifference(narrow, wide)).toBe(
    'line 3 has "| b |", not "| long |"',
  );
});

it('says so where only spaces differ', () => {
  expect(firstDifference('| a |', '|  a |')).toBe(
    'only its spaces differ',
  );
});
