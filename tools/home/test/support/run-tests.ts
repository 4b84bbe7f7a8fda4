// The job of the Tests tab, in this process: what it tells.

import { testsJob } from '../../src/jobs/tests-job.ts';
import type { JobMessage } from '../../src/runs/job.ts';
import type { StackLesson } from './stack-lesson.ts';

export async function runTests(
  { root, folder }: StackLesson,
  signal = new AbortController().signal,
): Promise<JobMessage[]> {
  const told: JobMessage[] = [];
  await testsJob({
    request: { kind: 'tests', lesson: '01-stack' },
    root,
    folder,
    signal,
    tell: (message) => void told.push(message),
  });
  return told;
}
