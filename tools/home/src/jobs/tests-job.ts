import type { Job } from '../runs/job.ts';

export const testsJob: Job<'tests'> = async () => {
  throw new Error('not built yet');
};
