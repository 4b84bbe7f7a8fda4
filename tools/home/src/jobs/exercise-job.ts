// Grades the student's version, as `lesson exercise --once` does.

import { grade, holdsAll } from '@under-load/course/grade';
import { withLessonServices } from '@under-load/course/lesson-services';
import { noteGrade } from '@under-load/course/note-grade';
import { loadLesson } from '@under-load/lab/cli';
import { askedLadder } from '../course/asked-ladder.ts';
import type { Job } from '../runs/job.ts';

export const exerciseJob: Job<'exercise'> = async (context) => {
  const { root, folder, request, signal, tell } = context;
  const lesson = await loadLesson(folder);
  const ladder = askedLadder(lesson, request.ladder);
  const { exercise, rungs } = ladder;
  const top = rungs.at(-1)?.name;
  await withLessonServices(lesson, signal, async (env) => {
    const graded = await grade({
      ...{ folder, exercise, top, env, signal },
      onBehaviour: (one) => tell({ type: 'behaviour', ...one }),
    });
    await noteGrade({ root, lesson, ladder }, graded);
    const problem = graded.problem?.message ?? '';
    tell({ type: 'graded', isDone: holdsAll(graded), problem });
  });
};
