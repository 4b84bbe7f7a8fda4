// A failure as a student reads it: Jest's text, without our machinery.

import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { stripVTControlCharacters } from 'node:util';

const stackLine = /^\s+at /;
const ofTheStudent = /[ (](exercise|src)[\\/]/;

/** Paths are relative to the lesson; of the stack, its own lines. */
export function failureReason(message: string, folder: string): string {
  return stripVTControlCharacters(message)
    .replaceAll(`${pathToFileURL(folder).href}/`, '')
    .replaceAll(`${folder}${path.sep}`, '')
    .split('\n')
    .filter((line) => !stackLine.test(line) || ofTheStudent.test(line))
    .join('\n')
    .trim();
}
