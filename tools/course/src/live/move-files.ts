// Copies a rung's files to `src/live/`, under other names, so that
// each still finds the files that it refers to.

import path from 'node:path';
import type { RungFile } from '../ladder/rung-files.ts';
import { withoutRegions } from '../ladder/regions.ts';
import type { TextFiles } from './text-files.ts';

const quoted = /(['"])([^'"\n]+)\1/g;

/** @param place The name in `src/live/`, for a name in the lesson. */
export function moveFiles(
  files: RungFile[],
  place: (name: string) => string,
): TextFiles {
  const moved = new Map(files.map(({ name }) => [name, place(name)]));
  return new Map(
    files.map((file) => [place(file.name), textOf(file, moved)]),
  );
}

function textOf(
  { name, text }: RungFile,
  moved: Map<string, string>,
): string {
  const then = path.posix.dirname(name);
  const now = path.posix.dirname(`src/live/${moved.get(name)}`);
  const relocate = (whole: string, quote: string, text: string) => {
    const target = path.posix.join(then, text);
    const place = moved.get(target);
    if (place === undefined && !isLeft(text, target)) return whole;
    const to = place === undefined ? target : `src/live/${place}`;
    const found = path.posix.relative(now, to);
    const isBare = found.startsWith('.') || !text.startsWith('.');
    return `${quote}${isBare ? found : `./${found}`}${quote}`;
  };
  return withoutRegions(text).replaceAll(quoted, relocate);
}

/** A module of `ladder/` that is not copied. */
function isLeft(text: string, target: string): boolean {
  return text.startsWith('.') && /^src\/ladder\/.+\.ts$/.test(target);
}
