// Keeps a lesson's README from saying what the code no longer does.

import { readFile } from 'node:fs/promises';
import { beforeAll, expect, it } from '@jest/globals';
import type { Lesson, Rung } from './lesson.ts';

export interface ReadmeSuiteOptions {
  lesson: Lesson;
  /** The lesson's folder, such as `new URL('..', import.meta.url)`. */
  folder: URL;
  /** Of the ladder. */
  behaviours: { name: string }[];
  /** Of each side ladder, by its folder in `src/`. */
  sideBehaviours?: Record<string, { name: string }[]>;
}

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

/** Defines the tests; figures are not checked, they come from runs. */
export function readmeSuite(options: ReadmeSuiteOptions): void {
  const { lesson, folder, behaviours, sideBehaviours = {} } = options;
  const { sideLadders = {} } = lesson;
  let readme: string;

  beforeAll(async () => {
    const file = new URL('README.md', folder);
    readme = await readFile(file, 'utf8');
  });

  it('has the sections of a lesson, in their order', () => {
    const titles = [...readme.matchAll(/^## (.+)$/gm)];

    expect(titles.map(([, title]) => title)).toEqual(sections);
  });

  it('says of each rung what it holds and what it breaks', () => {
    const expected = matrixOf(lesson.ladder, behaviours);
    for (const [name, rungs] of Object.entries(sideLadders)) {
      expected.push(...matrixOf(rungs, sideBehaviours[name] ?? []));
    }

    expect(cellsOf(readme)).toEqual(expect.arrayContaining(expected));
  });

  it('gives the instructor the minutes and words of lesson.ts', () => {
    const rungs = [lesson.ladder, ...Object.values(sideLadders)].flat();

    expect(cellsOf(readme)).toEqual(
      expect.arrayContaining(rungs.map(scriptOf)),
    );
  });

  it('states the claim of each experiment, word for word', async () => {
    for (const name of lesson.experiments) {
      const source = new URL(`lab/${name}.ts`, folder);
      const claim = claimIn(await readFile(source, 'utf8'));

      expect(readme).toContain(`Claim, held: ${claim}.`);
    }
  });
}

function matrixOf(
  rungs: Rung[],
  behaviours: { name: string }[],
): string[][] {
  return behaviours.map(({ name }) => [
    name,
    ...rungs.map(({ breaks }) => (name in breaks ? 'breaks' : '✓')),
  ]);
}

function scriptOf({ minutes, title, say, break: how }: Rung): string[] {
  return [String(minutes), title, say, how];
}

/** The cells of every row of every table. */
function cellsOf(markdown: string): string[][] {
  const rows = markdown.split('\n').filter((line) => /^\|/.test(line));
  return rows.map((row) =>
    row
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );
}

// Read, not imported: an experiment may ask for a service.
function claimIn(source: string): string | undefined {
  return /claim:\s*'([^']+)'/.exec(source)?.[1];
}
