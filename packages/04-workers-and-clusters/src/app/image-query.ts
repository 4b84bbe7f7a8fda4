// Which image a client asks for.

import { availableParallelism } from 'node:os';
import { z } from 'zod';
import { parse, Problem } from '../kit/problem.ts';

/** Pixels on a side: the PNG is made on the event loop. */
export const sizes = { min: 16, max: 1024, standard: 512 };
const mostThreads = 64;

const whole = z
  .string()
  .regex(/^\d{1,9}$/, 'a whole number')
  .transform(Number);
const query = z.object({
  size: whole.default(sizes.standard),
  threads: whole.default(availableParallelism()),
});

export interface ImageQuery {
  size: number;
  threads: number;
}

/** @throws Problem 400 for what is no number, 422 out of bounds. */
export function readImageQuery(input: unknown): ImageQuery {
  const { size, threads } = parse(query, input);
  checkBounds('size', size, sizes);
  checkBounds('threads', threads, { min: 1, max: mostThreads });
  return { size, threads };
}

function checkBounds(
  name: string,
  value: number,
  { min, max }: { min: number; max: number },
): void {
  if (value >= min && value <= max) return;
  throw new Problem(422, `${name} must be ${min} to ${max}`);
}
