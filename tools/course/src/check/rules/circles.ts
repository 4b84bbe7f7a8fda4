// No file of src/ imports itself by way of others, for a type either.

import path from 'node:path';
import { importsOf } from '../../ladder/references.ts';
import type { LessonFile } from '../checked-lesson.ts';
import type { Rule } from '../rule.ts';

export const circles: Rule = {
  name: 'circles',
  check({ files }) {
    const source = files.filter(({ name }) =>
      /^src\/.*\.ts$/.test(name),
    );
    const imports = new Map(
      source.map((one) => [one.name, below(one)]),
    );
    return findCircles(imports).map(
      (circle) => `${circle.join(' → ')} is a circle of imports`,
    );
  },
};

function below(file: LessonFile): string[] {
  const here = path.posix.dirname(file.name);
  return importsOf(file)
    .filter((specifier) => specifier.startsWith('.'))
    .map((specifier) => path.posix.join(here, specifier));
}

/** Each as the files that one comes by, the first one again as last. */
function findCircles(imports: Map<string, string[]>): string[][] {
  const circles: string[][] = [];
  const seen = new Set<string>();

  function visit(name: string, way: string[]): void {
    const start = way.indexOf(name);
    if (start >= 0) circles.push([...way.slice(start), name]);
    if (seen.has(name)) return;
    seen.add(name);
    for (const next of imports.get(name) ?? []) {
      visit(next, [...way, name]);
    }
  }

  for (const name of imports.keys()) visit(name, []);
  return circles;
}
