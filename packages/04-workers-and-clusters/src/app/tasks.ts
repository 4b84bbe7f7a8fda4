// The tasks that the pool can run, by their names.

import type { Pool, RunOptions } from '../ladder/pool/pool.ts';
import {
  mandelbrot,
  type Tile,
  type TileOf,
} from './tasks/mandelbrot.ts';
import { type Primes, primes } from './tasks/primes.ts';
import { spin } from './tasks/spin.ts';

/** The input and the output of each task: both are cloned. */
export interface Tasks {
  /** Draws one tile of the Mandelbrot set. */
  mandelbrot: { input: TileOf; output: Tile };
  /** Returns its input: shows what a round trip costs. */
  noop: { input: number; output: number };
  primes: { input: { below: number }; output: Primes };
  /** Uses a core for so long, and computes nothing. */
  spin: { input: { ms: number }; output: number };
}

export type TaskName = keyof Tasks;

export const tasks: {
  [Name in TaskName]: (input: Tasks[Name]['input']) => unknown;
} = { mandelbrot, noop: (input) => input, primes, spin };

/** The `run` of a pool, with the types of these tasks. */
export type RunTask = <Name extends TaskName>(
  name: Name,
  input: Tasks[Name]['input'],
  options?: RunOptions,
) => Promise<Tasks[Name]['output']>;

export function taskRunner(pool: Pick<Pool, 'run'>): RunTask {
  return (name, input, options) =>
    pool.run(name, input, options) as Promise<never>;
}
