// Names of lessons: two digits, which make the port, and words.

import { UsageError } from '@under-load/lab/cli';

export interface LessonName {
  /** Such as `07-rate-limits`. */
  full: string;
  /** Such as `07`. */
  number: string;
  /** Such as `rate-limits`. */
  words: string;
}

const form = /^(?<number>\d\d)-(?<words>[a-z][a-z0-9]*(-[a-z0-9]+)*)$/;
const longest = 40;

/**
 * @param taken Names in `packages/`.
 * @throws UsageError that says what is wrong with it.
 */
export function readLessonName(
  text: string,
  taken: string[],
): LessonName {
  const { number = '', words = '' } = form.exec(text)?.groups ?? {};
  if (!number || text.length > longest) {
    throw new UsageError(
      `"${text}" is no name such as 07-rate-limits: two digits, then ` +
        `small letters, digits and dashes, ${longest} at most`,
    );
  }
  if (number === '00') {
    throw new UsageError('00 is the template; lessons begin at 01');
  }
  for (const other of taken) refuseTaken(other, { number, words });
  return { full: text, number, words };
}

/** The first number from 01 that no lesson has. */
export function freeNumber(taken: string[]): string {
  const numbers = new Set(taken.map((name) => name.slice(0, 2)));
  for (let i = 1; i < 100; i += 1) {
    const number = String(i).padStart(2, '0');
    if (!numbers.has(number)) return number;
  }
  return 'none';
}

function refuseTaken(
  other: string,
  { number, words }: Omit<LessonName, 'full'>,
): void {
  if (other === `${number}-${words}`) {
    throw new UsageError(`packages/${other} exists already`);
  }
  if (other.startsWith(`${number}-`)) {
    throw new UsageError(`number ${number} is taken by ${other}`);
  }
  if (/^\d\d-/.test(other) && other.slice(3) === words) {
    throw new UsageError(`the name is taken by ${other}`);
  }
}
