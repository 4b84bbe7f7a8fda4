// The title of a lesson: it stands in code, in tables and in output.

import { UsageError } from '@under-load/lab/cli';

/** Nothing that would have to be escaped in any of them. */
const form = /^[\p{L}\p{N}][\p{L}\p{M}\p{N} ,.:()&+/-]{0,49}$/u;

/** @throws UsageError when the title asked for is not usable. */
export function readTitle(
  asked: string | undefined,
  words: string,
): string {
  if (asked === undefined) return sentence(words);
  if (form.test(asked) && asked === asked.trim()) return asked;
  throw new UsageError(
    `"${asked}" is no title: 50 letters, digits, spaces and , . : ( ) & + / - at most`,
  );
}

function sentence(words: string): string {
  const text = words.replaceAll('-', ' ');
  return text.charAt(0).toUpperCase() + text.slice(1);
}
