// The plans of docs/teaching.md: minutes as in each lesson.ts, and a
// clock that adds up.

import { readdirSync, readFileSync } from 'node:fs';
import { beforeAll, expect, it } from '@jest/globals';

interface Row {
  at: string;
  minutes: number;
  what: string;
}

const root = new URL('../../../../', import.meta.url);
let plans: Row[][];
let rows: Row[];

beforeAll(() => {
  const text = readFileSync(new URL('docs/teaching.md', root), 'utf8');
  const tables = text.match(/(^\| \d\d:\d\d .*\n)+/gm) ?? [];
  plans = tables.map((table) => table.trim().split('\n').map(rowOf));
  rows = plans.flat();
});

function rowOf(line: string): Row {
  const [at = '', minutes = '', what = ''] = line
    .split('|')
    .slice(1)
    .map((cell) => cell.trim());
  return { at, minutes: Number(minutes), what };
}

function clockOf(at: string): number {
  const [hours = 0, minutes = 0] = at.split(':').map(Number);
  return hours * 60 + minutes;
}

/** Read, not imported: a lesson may ask for what is not installed. */
function minutesOf(lesson: string): number {
  const file = new URL(`packages/${lesson}/lesson.ts`, root);
  const source = readFileSync(file, 'utf8');
  return Number(/^ {2}minutes: (\d+)/m.exec(source)?.[1]);
}

function lessonIn({ what }: Row): string | undefined {
  return /\]\(\.\.\/packages\/([\w-]+)\)/.exec(what)?.[1];
}

it('begins each row when the one before has ended', () => {
  expect(plans).toHaveLength(4);
  for (const plan of plans) {
    for (const [i, next] of plan.slice(1).entries()) {
      const before = plan[i];
      const ended = clockOf(before?.at ?? '') + (before?.minutes ?? 0);
      expect({ ...next, at: clockOf(next.at) }).toMatchObject({
        at: ended,
      });
    }
  }
});

it('gives each lesson the minutes of its lesson.ts', () => {
  const given = rows.flatMap((row) => {
    const lesson = lessonIn(row);
    return lesson ? [[lesson, row.minutes]] : [];
  });

  const declared = given.map(([lesson]) => [
    lesson,
    minutesOf(String(lesson)),
  ]);
  expect(given).toEqual(declared);
});

it('teaches every lesson in two days', () => {
  const lessons = readdirSync(new URL('packages', root)).sort();

  const taught = plans
    .slice(2)
    .flat()
    .flatMap((row) => lessonIn(row) ?? []);

  expect(taught).toEqual(lessons);
});

it('has a break within any two hours', () => {
  for (const plan of plans) {
    let since = 0;
    for (const { minutes, what } of plan) {
      since = /^(Break|Lunch)$/.test(what) ? 0 : since + minutes;
      expect(since).toBeLessThanOrEqual(120);
    }
  }
});
