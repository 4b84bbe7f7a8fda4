// Your version. This grades it on each save:
//   npx -y pnpm@12 --filter 16-message-queues exercise
// Make the behaviours hold, from the first to the last.

import type { CreateQueue } from '../src/ladder/jobs/queue.ts';

export const createQueue: CreateQueue = () => {
  throw new Error('write createQueue');
};
