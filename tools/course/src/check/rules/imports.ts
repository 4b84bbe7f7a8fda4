// A lesson's src/ stands alone: a student copies it, and it runs.

import path from 'node:path';
import { importsOf } from '../../ladder/references.ts';
import type { Rule } from '../rule.ts';

const code = /^src\/.*\.(ts|mts|js|mjs)$/;
const ours = /^(@under-load\/|\d\d-)/;

export const imports: Rule = {
  name: 'imports',
  check: ({ files }) =>
    files
      .filter(({ name }) => code.test(name))
      .flatMap((file) =>
        importsOf(file)
          .filter((specifier) => isOutside(file.name, specifier))
          .map((specifier) => `${file.name} imports "${specifier}"`),
      ),
};

function isOutside(file: string, specifier: string): boolean {
  if (!specifier.startsWith('.')) return ours.test(specifier);
  const target = path.posix.join(path.posix.dirname(file), specifier);
  return !target.startsWith('src/');
}
