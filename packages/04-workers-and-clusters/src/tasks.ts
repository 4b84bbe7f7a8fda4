// What the pool can run: tasks by name. A name crosses to a thread
// where a function, which cannot be cloned, does not.

import type { Moved } from './moved.ts';
import {
  mandelbrot,
  type Tile,
  type TileOf,
} from './tasks/mandelbrot.ts';
import { type Primes, primes } from './tasks/primes.ts';
import { spin } from './tasks/spin.ts';

/** Every task's input and output, both of which are cloned. */
export interface Tasks {
  /** Draws one tile of the Mandelbrot set. */
  mandelbrot: { input: TileOf; output: Tile };
  /** Answers its input: what a round trip costs. */
  noop: { input: number; output: number };
  primes: { input: { below: number }; output: Primes };
  /** Uses a core for so long, and does nothing with it. */
  spin: { input: { ms: number }; output: number };
}

export type TaskName = keyof Tasks;

/** A task is a function that a thread finds by its name. */
export type Task<Name extends TaskName> = (
  input: Tasks[Name]['input'],
) => Answer<Tasks[Name]['output']>;

type Answer<Output> = Output | Moved<Output>;

/** What a module of tasks exports as `tasks`. */
export type TaskRegistry = Record<string, (input: never) => unknown>;

/** The lesson's own; tests bring a module of theirs. */
export const tasks: { [Name in TaskName]: Task<Name> } = {
  mandelbrot,
  noop: (input) => input,
  primes,
  spin,
};
