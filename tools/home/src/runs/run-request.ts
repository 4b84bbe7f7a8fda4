// What a page may ask to be run: a kind, and names that are known.

import { z } from 'zod';

const lesson = z.string();

/** Two servers of a lesson run beside each other. */
export const sides = ['left', 'right'] as const;
export type Side = (typeof sides)[number];

export const runRequest = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('lab'),
    lesson,
    /** Names of its experiments, in order. */
    experiments: z
      .array(z.string())
      .min(1)
      .max(50)
      .refine((names) => new Set(names).size === names.length),
    /** A smaller load, one run of each variant. */
    quick: z.boolean(),
    /** The student's version beside them. @default false */
    own: z.boolean().optional(),
  }),
  z.strictObject({ kind: z.literal('tests'), lesson }),
  z.strictObject({
    kind: z.literal('exercise'),
    lesson,
    /** Whose exercise: the last part of the ladder's folder. */
    ladder: z.string(),
  }),
  z.strictObject({
    kind: z.literal('server'),
    lesson,
    /** @default 'left' */
    side: z.enum(sides).optional(),
    /** A rung for a ladder's name. @default what the server takes */
    rungs: z.record(z.string(), z.string()).optional(),
  }),
]);

export type RunRequest = z.infer<typeof runRequest>;
export type RunKind = RunRequest['kind'];

/** What tells apart two runs of a kind and a lesson, if anything. */
export function placeOf(request: RunRequest): string {
  if (request.kind === 'exercise') return request.ladder;
  if (request.kind === 'server') return request.side ?? sides[0];
  return '';
}
