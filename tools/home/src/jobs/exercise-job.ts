import type { Job } from '../runs/job.ts';

export const exerciseJob: Job<'exercise'> = async () => {
  throw new Error('not built yet');
};
