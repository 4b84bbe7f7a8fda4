// BullMQ with its jobs in PostgreSQL: only what `versus` needs.

import { once } from 'node:events';
import {
  createPostgresBackend,
  type Job as Sent,
  withBackend,
} from 'bullmq';
import type { CreateQueue, Job } from '../../src/ladder/jobs/queue.ts';

const { Queue, Worker } = withBackend(createPostgresBackend);

export const createQueue: CreateQueue = async ({ db, schema }) => {
  const connectionString = process.env['DATABASE_URL'] ?? '';
  const connection = { connectionString, schema, migrate: true };
  const queue = new Queue<Job>('jobs', {
    connection,
    defaultJobOptions: { removeOnComplete: true },
  });
  await queue.waitUntilReady();

  return {
    async enqueue(job, { afterCommit }) {
      afterCommit(() => queue.add(job.kind, job, { jobId: job.id }));
    },

    async work(handler, { concurrency, signal }) {
      const does = ({ data }: Sent<Job>) => handler(data, db);
      const options = { connection, concurrency };
      const worker = new Worker<Job>('jobs', does, options);
      await once(signal, 'abort');
      await worker.close();
      await queue.close();
    },

    report: async () => ({ waiting: 0, inProgress: 0, dead: [] }),
    retry: async () => false,
  };
};
