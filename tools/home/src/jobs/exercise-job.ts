// Grades the student's version on each save, as `lesson exercise` does.

import {
  grade,
  type GradedBehaviour,
  holdsAll,
} from '@under-load/course/grade';
import { withLessonServices } from '@under-load/course/lesson-services';
import { noteGrade } from '@under-load/course/note-grade';
import { watchedFiles } from '@under-load/course/watched-files';
import { watchLoop } from '@under-load/course/watch-loop';
import { loadLesson } from '@under-load/lab/cli';
import { askedLadder } from '../course/asked-ladder.ts';
import type { Job } from '../runs/job.ts';

export const exerciseJob: Job<'exercise'> = async (context) => {
  const { root, folder, request, signal, tell } = context;
  const lesson = await loadLesson(folder);
  const ladder = askedLadder(lesson, request.ladder);
  const { exercise, rungs } = ladder;
  const top = rungs.at(-1)?.name;
  await withLessonServices(lesson, signal, (env) =>
    watchLoop({
      files: { ...watchedFiles(folder), poll: false },
      async run(stop) {
        tell({ type: 'grading' });
        const graded = await grade({
          ...{ folder, exercise, top, env, signal: stop },
          onBehaviour: (one) =>
            tell({ type: 'behaviour', ...bounded(one) }),
        });
        await noteGrade({ root, lesson, ladder }, graded);
        const problem = graded.problem?.message ?? '';
        tell({ type: 'graded', isDone: holdsAll(graded), problem });
      },
      keys: false,
      onKey() {},
      signal,
    }),
  );
};

const mostLines = 20;
const mostColumns = 300;

/** Code that prints in a loop prints more than a page can show. */
function bounded({ printed, ...one }: GradedBehaviour) {
  if (!printed) return one;
  const lines = printed
    .slice(0, mostLines)
    .map((line) => line.slice(0, mostColumns));
  const more = printed.length - lines.length;
  if (more > 0) lines.push(`… and ${more} more lines`);
  return { ...one, printed: lines };
}
