// A lesson's src/ stands alone: whoever copies it can run it.

import path from 'node:path';
import type { LessonFile } from '../checked-lesson.ts';
import type { Rule } from '../rule.ts';

const code = /^src\/.*\.(ts|mts|js|mjs)$/;
const ours = /^(@under-load\/|\d\d-)/;
const comments = /\/\*[^]*?\*\/|^\s*\/\/.*$/gm;
const specifiers = /\b(?:from|import)\s*\(?\s*(["'])([^"'\n]+)\1/g;

export const imports: Rule = {
  name: 'imports',
  check: ({ files }) =>
    files
      .filter(({ name }) => code.test(name))
      .flatMap((file) =>
        importsOf(file)
          .filter((specifier) => isBeyond(file.name, specifier))
          .map((specifier) => `${file.name} imports "${specifier}"`),
      ),
};

function importsOf({ text }: LessonFile): string[] {
  const found = text.replaceAll(comments, '').matchAll(specifiers);
  return [...found].map(([, , specifier = '']) => specifier);
}

function isBeyond(file: string, specifier: string): boolean {
  if (!specifier.startsWith('.')) return ours.test(specifier);
  const target = path.posix.join(path.posix.dirname(file), specifier);
  return !target.startsWith('src/');
}
