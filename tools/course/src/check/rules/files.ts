// A lesson holds what a lesson may hold, and no empty file.

import { textOf } from '../checked-lesson.ts';
import type { Rule } from '../rule.ts';

const known = [
  /^(README\.md|package\.json|tsconfig\.json|jest\.config\.js)$/,
  /^(lesson\.ts|measured\.json)$/,
  /^src\//,
  /^test\//,
  /^exercise\//,
  // Suites are what an experiment runs, in place of a rung's.
  /^lab\/([^/]+\.ts|support\/.+|suites\/.+)$/,
  // Bugs of lesson 06, which its suites should notice.
  /^mutants\//,
];

export const files: Rule = {
  name: 'files',
  check(lesson) {
    const shown = chartsShown(textOf(lesson, 'README.md') ?? '');
    const isKnown = (name: string) =>
      shown.has(name) || known.some((pattern) => pattern.test(name));
    const names = lesson.files.map(({ name }) => name);
    return [
      ...names.filter((name) => !isKnown(name)).map(stray),
      ...[...shown]
        .filter((name) => !names.includes(name))
        .map((name) => `README.md shows ${name}, which is not there`),
      ...lesson.files
        .filter(({ text }) => text.trim() === '')
        .map(({ name }) => `${name} is empty`),
    ];
  },
};

function stray(name: string): string {
  return name.startsWith('charts/')
    ? `${name} is shown nowhere in README.md`
    : `${name} is no part of a lesson`;
}

function chartsShown(readme: string): Set<string> {
  const links = readme.matchAll(/\]\((charts\/[^)]+)\)/g);
  return new Set([...links].map(([, name = '']) => name));
}
