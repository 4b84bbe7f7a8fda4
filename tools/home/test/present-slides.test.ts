// Every slide of every lesson, as the presenter mode has them.

import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { describe, expect, it } from '@jest/globals';
import { slideLimits } from '../src/pages/present-limits.ts';
import { rungSlide } from '../src/pages/present-slide.ts';
import type {
  ListedLesson,
  ListedSlide,
} from './support/list-slides.ts';
import { realLessons } from './support/real-lessons.ts';

const lessons = await realLessons();
const listed = await listSlides();

describe.each(lessons)('$name', (declared) => {
  const { slides = [], rungs = {} } = listed[declared.name] ?? {};
  const names = slides.map(({ name }) => name);

  it('has no slide with more than fits', () => {
    expect(slides.filter((slide) => !fits(slide))).toEqual([]);
  });

  it('has a path of its own for each slide', () => {
    expect(new Set(names).size).toBe(names.length);
    expect(names.filter((name) => !/^[\w-]+$/.test(name))).toEqual([]);
  });

  it('shows each rung with its code, and each experiment', () => {
    const { ladders, experiments } = declared;
    const rungs = ladders.flatMap((ladder) =>
      ladder.rungs.map((rung) => rungSlide(ladder, rung)),
    );
    const isCode = new RegExp(`^(${rungs.join('|')})(-\\d+)+$`);
    const code = slides.filter(({ kind }) => kind === 'code');
    const shown = code.map(({ name }) => isCode.exec(name)?.[1]);

    expect(names).toEqual(expect.arrayContaining(rungs));
    expect(shown).toEqual(expect.arrayContaining(rungs));
    expect(names).toEqual(
      expect.arrayContaining(experiments.map((name) => `lab-${name}`)),
    );
  });

  it('shows an experiment after its rung, and before the next', () => {
    const all = declared.ladders.flatMap((ladder) =>
      ladder.rungs.map((rung) => ({
        name: rung.name,
        at: names.indexOf(rungSlide(ladder, rung)),
      })),
    );
    const rungOf = (experiment: string) => {
      const at = names.indexOf(`lab-${experiment}`);
      return all.findLast((rung) => rung.at < at)?.name;
    };
    const own = Object.entries(rungs);

    expect(own.map(([experiment]) => rungOf(experiment))).toEqual(
      own.map(([, rung]) => rung),
    );
  });
});

function fits({ kind, size }: ListedSlide): boolean {
  const { mostCodeLines, codeColumns, listLines, textLines } =
    slideLimits;
  if (kind === 'code') {
    return size.lines <= mostCodeLines && size.columns <= codeColumns;
  }
  return size.lines <= (kind === 'list' ? listLines : textLines);
}

/** In a process of its own: Jest on Node 20 links them one by one. */
async function listSlides(): Promise<Record<string, ListedLesson>> {
  const script = new URL('support/list-slides.ts', import.meta.url);
  const loader = import.meta.resolve('@under-load/typescript');
  const args = ['--import', loader, fileURLToPath(script)];
  const env = { ...process.env, NODE_OPTIONS: '' };
  const options = { env, maxBuffer: 10_000_000 };
  const run = promisify(execFile);
  const { stdout } = await run(process.execPath, args, options);
  return JSON.parse(stdout) as Record<string, ListedLesson>;
}
