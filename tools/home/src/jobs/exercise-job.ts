// Grades the student's version, as `lesson exercise --once` does.

import { grade, holdsAll } from '@under-load/course/grade';
import { withLessonServices } from '@under-load/course/lesson-services';
import { noteGrade } from '@under-load/course/note-grade';
import { loadLesson } from '@under-load/lab/cli';
import type { Job } from '../runs/job.ts';

export const exerciseJob: Job<'exercise'> = async (context) => {
  const { root, folder, signal, tell } = context;
  const lesson = await loadLesson(folder);
  await withLessonServices(lesson, signal, async (env) => {
    const graded = await grade({
      ...{ folder, env, signal },
      onBehaviour: (one) => tell({ type: 'behaviour', ...one }),
    });
    await noteGrade({ root, lesson }, graded);
    const problem = graded.problem?.message ?? '';
    tell({ type: 'graded', isDone: holdsAll(graded), problem });
  });
};
