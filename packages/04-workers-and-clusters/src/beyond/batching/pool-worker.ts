// Starts what runs the tasks: Node's worker, with what it must know.

import type { Worker } from 'node:worker_threads';
import type { Claims } from './claims.ts';
import type { ThreadData } from './messages.ts';
import type { PoolSettings } from './pool-options.ts';
import { startWorker } from '../../ladder/pool/start-worker.ts';

const entry = new URL('pool-thread.ts', import.meta.url);

export function startPoolWorker(
  { tasks, maxHeapMb }: PoolSettings,
  { buffer: claims }: Claims,
): Worker {
  const workerData: ThreadData = { tasks: tasks.href, claims };
  const resourceLimits = maxHeapMb
    ? { maxOldGenerationSizeMb: maxHeapMb }
    : {};
  const worker = startWorker(entry, { workerData, resourceLimits });
  worker.unref(); // It has no task that a process should live for.
  return worker;
}
