import { expect, it } from '@jest/globals';
import {
  freeNumber,
  readLessonName,
} from '../../src/new/lesson-name.ts';
import { readTitle } from '../../src/new/lesson-title.ts';

const taken = ['01-event-emitter', '02-streams', 'notes.txt'];

it('reads a name', () => {
  expect(readLessonName('07-rate-limits', taken)).toEqual({
    full: '07-rate-limits',
    number: '07',
    words: 'rate-limits',
  });
});

it.each([
  'rate-limits',
  '7-rate-limits',
  '07_rate_limits',
  '07-Rate-Limits',
  '07-',
  '07-rate--limits',
  '07-rate-',
  '07-9-lives',
  '../07-rate-limits',
  '07-rate/limits',
  '07-größe',
  `07-${'long-'.repeat(10)}name`,
  '',
])('refuses "%s" as a name', (name) => {
  expect(() => readLessonName(name, taken)).toThrow(
    `"${name}" is no name such as 07-rate-limits`,
  );
});

it.each([
  ['00-rate-limits', '00 is the template'],
  ['02-streams', 'packages/02-streams exists already'],
  ['02-rate-limits', 'number 02 is taken by 02-streams'],
  ['07-streams', 'the name is taken by 02-streams'],
])('refuses %s: %s', (name, message) => {
  expect(() => readLessonName(name, taken)).toThrow(message);
});

it('knows the first free number', () => {
  expect(freeNumber(taken)).toBe('03');
  expect(freeNumber([])).toBe('01');
});

it('makes a title of the words, unless it is given', () => {
  expect(readTitle(undefined, 'rate-limits')).toBe('Rate limits');
  expect(readTitle('Rate limits (HTTP)', 'rate-limits')).toBe(
    'Rate limits (HTTP)',
  );
});

it.each([
  '',
  ' x',
  "it's",
  'a|b',
  '`x`',
  '${x}',
  'a\nb',
  'x'.repeat(51),
])('refuses "%s" as a title', (title) => {
  expect(() => readTitle(title, 'x')).toThrow(/ is no title/);
});
