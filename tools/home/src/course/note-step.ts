// Notes what a student did that leaves no other trace.

import {
  changeProgress,
  type NotedStep,
  readProgress,
} from '@under-load/course/progress';
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

/** A server that was started; a rung, or a test, that broke. */
export async function noteRun(
  root: string,
  { request, log }: Pick<Run, 'request' | 'log'>,
): Promise<void> {
  const { kind, lesson } = request;
  if (kind === 'server') await noteStep(root, lesson, 'run');
  if (kind !== 'tests') return;
  const unfollow = log.follow(0, ({ event }) => {
    if (event.type !== 'test' || event.status !== 'failed') return;
    unfollow();
    void noteStep(root, lesson, 'break');
  });
}
