// Prints, as JSON, the slides of every lesson of this course.

import { fileURLToPath } from 'node:url';
import { openCourse } from '../../src/course/course.ts';
import type { Slide } from '../../src/pages/present-slide.ts';
import { slidesOf } from '../../src/pages/present-slides.ts';
import { ResultStore } from '../../src/results/result-store.ts';
import { Runs } from '../../src/runs/runs.ts';

export type ListedSlide = Pick<Slide, 'name' | 'kind' | 'size'>;

export interface ListedLesson {
  slides: ListedSlide[];
  /** Which an experiment names as its own. */
  rungs: Record<string, string>;
}

const root = fileURLToPath(new URL('../../../..', import.meta.url));
const course = await openCourse(root);
const results = new ResultStore(root);
const runs = new Runs({ course, results });
const context = { course, results, runs, token: '' };

const entries = course.lessons.map(async (lesson) => {
  const slides = await slidesOf(context, lesson);
  const listed = slides.map(({ name, kind, size }) => {
    return { name, kind, size };
  });
  const { experiments } = await lesson.facts();
  const rungs = Object.fromEntries(
    experiments.flatMap(({ name, rung }) =>
      rung ? [[name, rung]] : [],
    ),
  ) as ListedLesson['rungs'];
  return [lesson.name, { slides: listed, rungs }] as const;
});
const all = Object.fromEntries(await Promise.all(entries));
// A lesson's file may have left a handle open.
process.stdout.write(JSON.stringify(all), () => process.exit());
