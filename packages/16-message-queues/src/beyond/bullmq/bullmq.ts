// 70 lines that buy the library's delays, priorities, flows, limits and
// dashboards. But it has no outbox: a crash after the commit loses jobs.

import { once } from 'node:events';
import { type Job as Sent, Queue, Worker } from 'bullmq';
import type {
  CreateQueue,
  Handler,
  Job,
} from '../../ladder/jobs/queue.ts';

const name = 'jobs';

export const createQueue: CreateQueue = async (options) => {
  const { redis, prefix, db, claimMs = 30_000 } = options;
  const { attempts = 5, retryMs } = options;
  const shared = { connection: redis, prefix: `${prefix}bullmq` };
  const queue = new Queue<Job>(name, {
    ...shared,
    defaultJobOptions: {
      attempts,
      backoff: { type: retryMs ? 'custom' : 'exponential', delay: 100 },
      removeOnComplete: true, // else each job stays in Redis
    },
  });
  queue.on('error', () => {}); // it connects again
  const failed = (id: string) =>
    queue.getJob(id).then(async (job) => {
      return (await job?.isFailed()) ? job : undefined;
    });

  return {
    async enqueue(job, { afterCommit }) {
      // A job that is sent twice is one, until it is done.
      afterCommit(() => queue.add(job.kind, job, { jobId: job.id }));
    },

    async work(handler: Handler, { concurrency, signal }) {
      if (concurrency === 0 || signal.aborted) return;
      const does = ({ data }: Sent<Job>) => handler(data, db);
      const worker = new Worker<Job>(name, does, {
        ...shared,
        concurrency,
        lockDuration: claimMs,
        stalledInterval: claimMs,
        maxStalledCount: attempts,
        settings: { backoffStrategy: (made) => retryMs?.(made) ?? 0 },
      });
      worker.on('error', () => {}); // it connects again
      await once(signal, 'abort');
      await worker.close(); // when those that have begun are finished
    },

    async report() {
      const counts = await queue.getJobCounts();
      const { active = 0, wait = 0, delayed = 0 } = counts;
      const dead = (await queue.getFailed()).map((job) => ({
        ...job.data,
        attempts: job.attemptsMade,
        error: job.failedReason,
      }));
      return { waiting: wait + delayed, inProgress: active, dead };
    },

    async retry(id) {
      const job = await failed(id);
      await job?.retry('failed', { resetAttemptsMade: true });
      return job !== undefined;
    },
  };
};
