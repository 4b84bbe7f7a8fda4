// Notes what a student did that leaves no other trace.

import {
  changeProgress,
  type NotedStep,
  readProgress,
} from '@under-load/course/progress';
import type { Course } from './course.ts';
import type { Run } from '../runs/run.ts';

export async function noteStep(
  root: string,
  lesson: string,
  step: NotedStep,
): Promise<void> {
  const { noted = [] } = await readProgress(root, lesson);
  if (noted.includes(step)) return;
  await changeProgress(root, lesson, { noted: [...noted, step] });
}

/** A server that was started; a lower rung, or a test, that broke. */
export async function noteRun(
  { root, find }: Pick<Course, 'root' | 'find'>,
  { request, log }: Pick<Run, 'request' | 'log'>,
): Promise<void> {
  const { kind, lesson } = request;
  if (kind === 'server') {
    await noteStep(root, lesson, 'run');
    const ladders = find(lesson)?.lesson.ladders ?? [];
    const isTop = (rung: string) =>
      ladders.some(
        ({ rungs, exercise }) =>
          rung === exercise || rung === rungs.at(-1)?.name,
      );
    if (Object.values(request.rungs ?? {}).every(isTop)) return;
    await noteStep(root, lesson, 'break');
  }
  if (kind !== 'tests') return;
  const unfollow = log.follow(0, ({ event }) => {
    if (event.type !== 'test' || event.status !== 'failed') return;
    unfollow();
    void noteStep(root, lesson, 'break');
  });
}
