// Connects the parts of one process, and takes them apart again.

import type { Express } from 'express';
import { createApp } from './app.ts';
import type { Config, PoolRung } from './config.ts';
import { createPool as inline } from './ladder/1-inline.ts';
import { createPool as workerPerTask } from './ladder/2-worker-per-task.ts';
import { createPool as tutorialPool } from './ladder/3-tutorial-pool.ts';
import { createPool as pool } from './ladder/4-pool.ts';
import { LoopDelay } from './loop-delay.ts';
import type { CreatePool } from './pool.ts';

const factories: Record<PoolRung, CreatePool> = {
  '1-inline': inline,
  '2-worker-per-task': workerPerTask,
  '3-tutorial-pool': tutorialPool,
  '4-pool': pool,
};

export interface ServiceOptions {
  config: Pick<Config, 'rung' | 'cluster' | 'threads'>;
  /** Hears of what failed and was nobody's to answer. */
  onError: (error: unknown) => void;
}

export interface Service {
  app: Express;
  close: () => Promise<void>;
}

export function createService(options: ServiceOptions): Service {
  const { config, onError } = options;
  const { rung, threads } = config;
  const pool = factories[rung]({ threads });
  const loopDelay = new LoopDelay();
  const rungs = { pool: rung, cluster: config.cluster };
  return {
    app: createApp({ pool, loopDelay, rungs, onError }),
    async close() {
      loopDelay.close();
      await pool.close();
    },
  };
}
