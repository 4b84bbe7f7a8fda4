// The course home over the small course that is there to be read.

import { createApp } from '../../src/app.ts';
import { ResultStore } from '../../src/results/result-store.ts';
import { Runs } from '../../src/runs/runs.ts';
import type { ReadingCourse } from './reading-course.ts';

export const token = 'the token of the page';

export function readingApp(course: ReadingCourse) {
  const results = new ResultStore(course.root);
  const runs = new Runs({ course, results });
  return createApp({ course, results, runs, token });
}
