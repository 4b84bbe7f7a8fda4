// Runs of the servers of `fixtures/servers`, and what they tell.

import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Lesson } from '@under-load/lab';
import type { Course, CourseLesson } from '../../src/course/course.ts';
import { ResultStore } from '../../src/results/result-store.ts';
import type { RunEvent } from '../../src/runs/run-event.ts';
import type { Run } from '../../src/runs/run.ts';
import { Runs } from '../../src/runs/runs.ts';

const folder = fileURLToPath(
  new URL('../fixtures/servers/', import.meta.url),
);

/** Each fixture counts as a lesson. */
export function serverRuns(): Runs {
  const names = ['tiny', 'failing', 'stubborn'];
  const course = courseOf(names.map((name) => lessonIn(name)));
  return new Runs({ course, results: new ResultStore(folder) });
}

export function courseOf(lessons: CourseLesson[]): Course {
  return {
    root: folder,
    lessons,
    find: (name) => lessons.find((one) => one.name === name),
  };
}

export function lessonIn(
  name: string,
  more: Partial<Lesson> = {},
): CourseLesson {
  const lesson: Lesson = {
    name,
    title: 'Tiny',
    part: 'Under load',
    pattern: 'None',
    minutes: 1,
    services: [],
    ladders: [],
    experiments: ['known'],
    ...more,
  };
  const own = path.join(folder, name);
  const facts = async () => {
    const breakIt = { items: [], cells: {} };
    const measured = { lesson: name, experiments: [] };
    const known = { lesson, breakIt, measured, experiments: [] };
    return { ...known, folder: own, behaviours: {} };
  };
  return { name, number: '09', folder: own, lesson, facts };
}

/** Resolves to the first event of a type, past or to come. */
export function told<Type extends RunEvent['type']>(
  run: Run,
  type: Type,
): Promise<Extract<RunEvent, { type: Type }>> {
  return new Promise((resolve) => {
    run.log.follow(0, ({ event }) => {
      if (event.type === type) {
        resolve(event as Extract<RunEvent, { type: Type }>);
      }
    });
  });
}

export function printed(run: Run): string {
  const texts = run.log
    .all()
    .map(({ event }) => (event.type === 'output' ? event.text : ''));
  return texts.join('');
}
