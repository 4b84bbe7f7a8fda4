// Reasons, as lesson.ts has them, in words.

import { expect, it } from '@jest/globals';
import { readablePattern } from '../../src/render/readable-pattern.ts';

it.each([
  [/the signup failed: Error/, 'the signup failed: Error'],
  [/heard by: first$/m, 'heard by: first'],
  [/code 1: [^]*ERR_UNHANDLED/, 'code 1: … ERR_UNHANDLED'],
  [/left: -?\d+ descriptors/, 'left: N descriptors'],
  [/took (\d{2,}|Infinity) MB/, 'took N or Infinity MB'],
  [/unsettled: [1-4]/, 'unsettled: 1 to 4'],
  [/to its end|no answer/, 'to its end or no answer'],
  [/found \[\["",/, 'found [["",'],
  [/Node\.js v/, 'Node.js v'],
])('%s reads "%s"', (pattern, words) => {
  expect(readablePattern(pattern)).toBe(words);
});
