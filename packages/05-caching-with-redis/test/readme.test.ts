// The README must not say what the code no longer does.

import { readFile } from 'node:fs/promises';
import { beforeAll, expect, it } from '@jest/globals';
import lesson from '../lesson.ts';
import { behaviours } from './behaviours/all.ts';

const sections = [
  'What goes wrong without it',
  'Run it',
  'The idea',
  'The ladder',
  'Break it yourself',
  'When not to use it',
  'In production',
  'Exercise',
  'For the instructor',
  'Further reading',
];
let readme: string;
let cells: string[][];

beforeAll(async () => {
  const file = new URL('../README.md', import.meta.url);
  readme = await readFile(file, 'utf8');
  cells = readme
    .split('\n')
    .filter((line) => line.startsWith('|'))
    .map((line) =>
      line
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim()),
    );
});

it('has the sections of a lesson, in their order', () => {
  const found = [...readme.matchAll(/^## (.+)$/gm)].map(
    ([, name]) => name,
  );

  expect(found).toEqual(sections);
});

it('says of each rung what it holds and what it breaks', () => {
  const expected = behaviours.map(({ name }) => [
    name,
    ...lesson.ladder.map(({ breaks }) =>
      name in breaks ? 'breaks' : '✓',
    ),
  ]);

  expect(cells).toEqual(expect.arrayContaining(expected));
});

it('gives the instructor the minutes and words of lesson.ts', () => {
  const expected = lesson.ladder.map((rung) => [
    String(rung.minutes),
    rung.title,
    rung.say,
    rung.break,
  ]);

  expect(cells).toEqual(expect.arrayContaining(expected));
});

it('states the claim of each experiment, word for word', async () => {
  for (const name of lesson.experiments) {
    const source = new URL(`../lab/${name}.ts`, import.meta.url);
    const [, claim] =
      /claim:\s*'([^']+)'/.exec(await readFile(source, 'utf8')) ?? [];

    expect(readme).toContain(`Claim, held: ${claim}.`);
  }
});
