// What a page is made from, over a scratch course.

import { rm } from 'node:fs/promises';
import path from 'node:path';
import { loadExperiment } from '@under-load/lab/cli';
import {
  type Course,
  type CourseLesson,
  openCourse,
} from '../../src/course/course.ts';
import type { TabContext } from '../../src/pages/page-context.ts';
import { ResultStore } from '../../src/results/result-store.ts';
import { Runs } from '../../src/runs/runs.ts';
import {
  fixtureLesson,
  openScratchCourse,
  type ScratchCourse,
} from './scratch-course.ts';

export interface OpenContext extends TabContext {
  scratch: ScratchCourse;
  /** Forgets all results and progress. */
  clear: () => Promise<void>;
  /** Ends its runs, and removes the course. */
  close: () => Promise<void>;
}

export async function openContext(): Promise<OpenContext> {
  const scratch = openScratchCourse();
  const course: Course = await openCourse(scratch.root);
  const results = new ResultStore(scratch.root);
  const runs = new Runs({ course, results });
  const state = path.join(scratch.root, '.under-load');
  const lesson = course.find(fixtureLesson);
  if (!lesson) throw new Error('there is no fixture lesson');
  await loadInTurns(lesson);
  return {
    scratch,
    course,
    results,
    runs,
    lesson,
    token: 'a token',
    item: '',
    query: {},
    clear: () => rm(state, { recursive: true, force: true }),
    async close() {
      await runs.close();
      scratch.remove();
    },
  };
}

/** Jest stumbles over modules that are linked at the same time. */
async function loadInTurns({ folder, lesson }: CourseLesson) {
  for (const name of lesson.experiments) {
    await loadExperiment(path.join(folder, 'lab', `${name}.ts`));
  }
}
