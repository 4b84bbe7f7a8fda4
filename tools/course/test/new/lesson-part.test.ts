import { expect, it } from '@jest/globals';
import { partOf } from '../../src/new/lesson-part.ts';

it.each([
  ['01', 'Under load'],
  ['06', 'Under load'],
  ['07', 'Inside Node.js'],
  ['13', 'Inside Node.js'],
  ['14', 'Data'],
  ['17', 'Staying up'],
  ['22', 'APIs'],
  ['27', 'Design and operation'],
  ['99', 'Design and operation'],
])('lesson %s belongs to "%s"', (number, part) => {
  expect(partOf(number)).toBe(part);
});
