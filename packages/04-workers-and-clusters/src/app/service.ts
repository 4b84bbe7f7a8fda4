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
  let isReady = true;
  const app = createApp({ pool, loopDelay, rungs, onError });
  return {
    listener(request, response) {
      // A load balancer asks whether to send requests here.
      if (request.url !== '/readyz') return void app(request, response);
      response.writeHead(isReady ? 200 : 503).end();
    },
    leave: () => (isReady = false),
    async close() {
      loopDelay.close();
      await pool.close();
    },
  };
}
