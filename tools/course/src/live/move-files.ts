// Copies a rung's files to another folder, under other names, so that
// each still finds the files that it refers to.

import path from 'node:path';
import type { RungFile } from '../ladder/rung-files.ts';
import { withoutRegions } from '../ladder/regions.ts';
import type { TextFiles } from './text-files.ts';

const quoted = /(['"])([^'"\n]+)\1/g;

/**
 * @param into The folder, in the lesson's.
 * @param place The name in that folder, for a name in the lesson.
 */
export function moveFiles(
  files: RungFile[],
  into: string,
  place: (name: string) => string,
): TextFiles {
  const moved = new Map(
    files.map(({ name }) => [name, `${into}/${place(name)}`]),
  );
  return new Map(
    files.map((file) => [place(file.name), textOf(file, moved)]),
  );
}

function textOf(
  { name, text }: RungFile,
  moved: Map<string, string>,
): string {
  const then = path.posix.dirname(name);
  const now = path.posix.dirname(moved.get(name) ?? name);
  const relocate = (whole: string, quote: string, text: string) => {
    const target = path.posix.join(then, text);
    const place = moved.get(target);
    if (place === undefined && !isLeft(text, target)) return whole;
    const found = path.posix.relative(now, place ?? target);
    const isBare = found.startsWith('.') || !text.startsWith('.');
    return `${quote}${isBare ? found : `./${found}`}${quote}`;
  };
  return withoutRegions(text).replaceAll(quoted, relocate);
}

/** A module of the lesson that is not copied. */
function isLeft(text: string, target: string): boolean {
  return text.startsWith('.') && /^[^.].*\.ts$/.test(target);
}
