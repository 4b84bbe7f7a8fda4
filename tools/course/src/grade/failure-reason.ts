// A failure as a student reads it: Jest's text, without our machinery.

import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { stripVTControlCharacters } from 'node:util';

/** Jest's words for a test that did not end. */
const timeout = /Exceeded timeout of (\d+) ms/;
const stackLine = /^\s+at /;

/**
 * Paths are relative to the lesson. Of the stack, the lines of some of
 * its folders stay.
 */
export function failureReason(
  message: string,
  folder: string,
  shown = ['exercise', 'src'],
): string {
  const [, limitMs] = timeout.exec(message) ?? [];
  if (limitMs) return notEnded(Number(limitMs));
  const isShown = new RegExp(`[ (](?:${shown.join('|')})[\\\\/]`);
  return stripVTControlCharacters(message)
    .replaceAll(`${pathToFileURL(folder).href}/`, '')
    .replaceAll(`${folder}${path.sep}`, '')
    .split('\n')
    .filter((line) => !stackLine.test(line) || isShown.test(line))
    .join('\n')
    .trim();
}

function notEnded(ms: number): string {
  return `It did not end within ${ms / 1000} s. Does it wait for a promise that never settles?`;
}
