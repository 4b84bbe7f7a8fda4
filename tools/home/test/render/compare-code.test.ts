// What changed between two texts, and what is folded away.

import { expect, it } from '@jest/globals';
import {
  compareCode,
  countChanges,
} from '../../src/render/compare-code.ts';
import { foldStretches } from '../../src/render/fold-stretches.ts';

const lines = (...texts: string[]) => `${texts.join('\n')}\n`;
const many = (count: number) =>
  Array.from({ length: count }, (_, index) => `line ${index}`);

it('what replaces what is one stretch', async () => {
  const before = lines('a', 'old', 'older', 'z');
  const after = lines('a', 'new', 'z');

  const stretches = await compareCode(before, after, 'txt');

  const numbers = stretches.map((one) => ({
    kind: one.kind,
    before: one.before.map(({ number }) => number),
    after: one.after.map(({ number }) => number),
  }));
  expect(numbers).toEqual([
    { kind: 'same', before: [1], after: [1] },
    { kind: 'changed', before: [2, 3], after: [2] },
    { kind: 'same', before: [4], after: [3] },
  ]);
  expect(countChanges(stretches)).toEqual({ added: 1, removed: 2 });
});

it('a new file is all added', async () => {
  const stretches = await compareCode('', lines('a', 'b'), 'ts');

  expect(countChanges(stretches)).toEqual({ added: 2, removed: 0 });
});

it('three unchanged lines stay around a change', async () => {
  const texts = many(20);
  const changed = texts.with(10, 'changed');
  const pieces = foldStretches(
    await compareCode(lines(...texts), lines(...changed), 'txt'),
  );

  const lengths = pieces.map((one) => [
    one.isFolded ? 'folded' : one.kind,
    one.after.length,
  ]);
  expect(lengths).toEqual([
    ['folded', 7],
    ['same', 3],
    ['changed', 1],
    ['same', 3],
    ['folded', 6],
  ]);
});

it('a few unchanged lines are not worth a click', async () => {
  const texts = many(6);
  const pieces = foldStretches(
    await compareCode(
      lines(...texts),
      lines(...texts, 'one more'),
      'txt',
    ),
  );

  expect(pieces.some(({ isFolded }) => isFolded)).toBe(false);
});
