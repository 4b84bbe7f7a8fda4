// What the command line and the environment say about a run.

import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';

export const poolRungs = [
  '1-inline',
  '2-worker-per-task',
  '3-tutorial-pool',
  '4-pool',
] as const;
export type PoolRung = (typeof poolRungs)[number];

export const clusterRungs = [
  '1-single',
  '2-fork-all',
  '3-supervised',
] as const;
export type ClusterRung = (typeof clusterRungs)[number];

export interface Config {
  /** 0 takes any free port. @default 3004 */
  port: number;
  /** `--rung` of the pool. @default 4-pool */
  rung: PoolRung;
  /** `--cluster`: its rung. @default 1-single */
  cluster: ClusterRung;
  /** `--workers` of the cluster. @default availableParallelism() */
  workers: number;
  /** `--threads` of each pool. @default the cores, shared out */
  threads: number;
}

/** @throws TypeError that names the option and the value received. */
export function readConfig(
  args: string[],
  env: NodeJS.ProcessEnv,
): Config {
  const { values } = parseArgs({
    args,
    options: {
      rung: { type: 'string', default: '4-pool' },
      cluster: { type: 'string', default: '1-single' },
      workers: { type: 'string' },
      threads: { type: 'string' },
    },
  });
  const cores = availableParallelism();
  const cluster = oneOf('--cluster', values.cluster, clusterRungs);
  const workers = readInteger('--workers', values.workers, cores, 64);
  const processes = cluster === '1-single' ? 1 : workers;
  const share = Math.max(1, Math.floor(cores / processes));
  return {
    port: readInteger('PORT', env['PORT'], 3004, 65_535, 0),
    rung: oneOf('--rung', values.rung, poolRungs),
    cluster,
    workers,
    threads: readInteger('--threads', values.threads, share, 64),
  };
}

function readInteger(
  name: string,
  text: string | undefined,
  standard: number,
  max: number,
  min = 1,
): number {
  if (text === undefined) return standard;
  const value = Number(text);
  const isInRange = value >= min && value <= max;
  if (/^\d+$/.test(text) && isInRange) return value;
  throw new TypeError(`${name} must be ${min} to ${max}: ${text}`);
}

function oneOf<T extends string>(
  name: string,
  value: string,
  choices: readonly T[],
): T {
  const choice = choices.find((known) => known === value);
  if (choice) return choice;
  throw new TypeError(
    `${name} must be one of ${choices.join(', ')}: ${value}`,
  );
}
