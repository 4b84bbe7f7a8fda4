// Runs a lesson's Jest suite, as `pnpm --filter <lesson> test` does.

import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { failureReason } from '@under-load/course/failure-reason';
import { type JestEnding, runJest } from '@under-load/course/jest';
import type { JestEvent } from '@under-load/course/jest-event';
import { withLessonServices } from '@under-load/course/lesson-services';
import { lastLines, loadLesson } from '@under-load/lab/cli';
import type { Job, JobContext } from '../runs/job.ts';

/** Notes for the home page how the suite ended, as everywhere else. */
const noting = fileURLToPath(
  import.meta.resolve('@under-load/course/suite-reporter'),
);

// It has told everything: what a test left open does not matter.
const flags = ['--ci', '--forceExit', '--reporters', noting];

export const testsJob: Job<'tests'> = async (context) => {
  const { folder, signal, tell } = context;
  const lesson = await loadLesson(folder);
  await withLessonServices(lesson, signal, async (env) => {
    const startedAt = performance.now();
    let isComplete = false;
    const ending = await runJest({
      ...{ folder, flags, env, signal },
      onEvent(event) {
        if (event.type === 'complete') isComplete = true;
        else tellEvent(event, context);
      },
    });
    if (signal.aborted) return;
    if (!isComplete) throw new Error(endedEarly(ending));
    const ms = Math.round(performance.now() - startedAt);
    tell({ type: 'tested', ms });
  });
};

function tellEvent(event: JestEvent, context: Told): void {
  if (event.type !== 'test' && event.type !== 'unloadable') return;
  const message = readable(event.message, context);
  context.tell({ ...event, message });
}

type Told = Pick<JobContext, 'folder' | 'root' | 'tell'>;

/** Of the stack, the lesson's own lines; no path of this machine. */
function readable(message: string, { folder, root }: Told): string {
  return failureReason(message, folder, ['src', 'test']).replaceAll(
    `${root}${path.sep}`,
    '',
  );
}

function endedEarly({ code, signal, output }: JestEnding): string {
  const how = signal ? `by ${signal}` : `with code ${code}`;
  return `Jest ended ${how}, before its last test.\n${lastLines(output, 12)}`;
}
