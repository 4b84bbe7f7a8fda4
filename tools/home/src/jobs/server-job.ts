import type { Job } from '../runs/job.ts';

export const serverJob: Job<'server'> = async () => {
  throw new Error('not built yet');
};
