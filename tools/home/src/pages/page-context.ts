// What a page is made from.

import type { Course, CourseLesson } from '../course/course.ts';
import type { ResultStore } from '../results/result-store.ts';
import type { Runs } from '../runs/runs.ts';

export interface PageContext {
  course: Course;
  results: ResultStore;
  runs: Runs;
  /** What the page's scripts send with every action. */
  token: string;
}

export interface TabContext extends PageContext {
  lesson: CourseLesson;
  /** Of the path after the tab's name, such as a rung; else empty. */
  item: string;
  /** After the `?`: the first value of each name. */
  query: Record<string, string>;
}
