// The plans of docs/teaching.md: by parts, minutes as in each lesson.ts,
// and a clock that adds up.

import { readdirSync, readFileSync } from 'node:fs';
import { beforeAll, expect, it } from '@jest/globals';

interface Row {
  at: string;
  minutes: number;
  what: string;
}

interface Chapter {
  /** Its heading: a part of the course. */
  part: string;
  plans: Row[][];
}

const root = new URL('../../../../', import.meta.url);
let chapters: Chapter[];
let plans: Row[][];

beforeAll(() => {
  const text = readFileSync(new URL('docs/teaching.md', root), 'utf8');
  chapters = text
    .split(/^## /m)
    .map((chapter) => ({
      part: /^.*/.exec(chapter)?.[0] ?? '',
      plans: plansIn(chapter),
    }))
    .filter((chapter) => chapter.plans.length > 0);
  plans = chapters.flatMap((chapter) => chapter.plans);
});

function plansIn(text: string): Row[][] {
  const tables = text.match(/(^\| \d\d:\d\d .*\n)+/gm) ?? [];
  return tables.map((table) => table.trim().split('\n').map(rowOf));
}

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
  return Number(/^ {2}minutes: (\d+)/m.exec(sourceOf(lesson))?.[1]);
}

function partOf(lesson: string): string | undefined {
  return /^ {2}part: '(.+)',/m.exec(sourceOf(lesson))?.[1];
}

function sourceOf(lesson: string): string {
  const file = new URL(`packages/${lesson}/lesson.ts`, root);
  return readFileSync(file, 'utf8');
}

function lessonIn({ what }: Row): string | undefined {
  return /\]\(\.\.\/packages\/([\w-]+)\)/.exec(what)?.[1];
}

it('begins each row when the one before has ended', () => {
  expect(plans.length).toBeGreaterThan(0);
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
  for (const plan of plans) {
    const given: Record<string, number> = {};
    for (const row of plan) {
      const lesson = lessonIn(row);
      // With a break between its ladders, it has two rows.
      if (lesson) given[lesson] = (given[lesson] ?? 0) + row.minutes;
    }

    const declared = Object.keys(given).map((lesson) => [
      lesson,
      minutesOf(lesson),
    ]);
    expect(Object.entries(given)).toEqual(declared);
  }
});

it('teaches in each plan lessons of one part', () => {
  for (const { part, plans } of chapters) {
    const taught = plans.flat().flatMap((row) => lessonIn(row) ?? []);
    const partsTaught = new Set(taught.map(partOf));
    expect([...partsTaught]).toEqual([part]);
  }
});

it('teaches every lesson of a part in its longest plan', () => {
  const lessons = readdirSync(new URL('packages', root)).sort();
  for (const { part, plans } of chapters) {
    // Two tables are the two days of one plan.
    const days = plans.slice(-2).flat();
    const taught = new Set(days.flatMap((row) => lessonIn(row) ?? []));
    const known = lessons.filter((lesson) => partOf(lesson) === part);
    expect([...taught]).toEqual(known);
  }
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
