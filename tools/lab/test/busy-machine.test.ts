import { expect, it } from '@jest/globals';
import { busyNote } from '../src/busy-machine.ts';

it('speaks of a machine that was busy before, and of no other', () => {
  expect(busyNote(0.2, 2)).toBeUndefined();
  expect(busyNote(1.9, 4)).toBeUndefined();
  expect(busyNote(4.16, 2)).toBe(
    'The machine was busy before this began (load 4.2 on 2 cores). ' +
      'End other programs, and measure again.',
  );
});
