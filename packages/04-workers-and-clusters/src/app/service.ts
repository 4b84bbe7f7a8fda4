// Connects the parts of one process that answers.

import type { Answering } from '../ladder/cluster/serve.ts';
import type { CreatePool } from '../ladder/pool/pool.ts';
import { createApp } from './app.ts';
import { LoopDelay } from './loop-delay.ts';

export interface ServiceOptions {
  createPool: CreatePool;
  /** Threads of the pool. */
  threads: number;
  rungs: { pool: string; cluster: string };
}

export function openService(options: ServiceOptions): Answering {
  const { createPool, threads, rungs } = options;
  const tasks = new URL('tasks.ts', import.meta.url);
  const pool = createPool({ tasks, threads });
  const loopDelay = new LoopDelay();
  const onError = console.error;
  return {
    listener: createApp({ pool, loopDelay, rungs, onError }),
    async close() {
      loopDelay.close();
      await pool.close();
    },
  };
}
