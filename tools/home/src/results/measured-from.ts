// Reads a kept result, and trusts no file: anybody may have written it.

import type { ExperimentResult } from '@under-load/lab';
import { z } from 'zod';

export interface Measured {
  result: ExperimentResult;
  /** A smaller load, one run of each variant. */
  quick: boolean;
  /** What it took; absent in results of old. */
  seconds?: number;
}

const figures = {
  median: z.number(),
  min: z.number(),
  max: z.number(),
  runs: z.number(),
};

const variant = z.object({
  ...figures,
  also: z.record(z.string(), z.object(figures)).optional(),
});

const clause = z.object({
  says: z.string(),
  holds: z.boolean(),
  bound: z.enum(['exactly', 'atMost', 'atLeast', 'below', 'above']),
  figure: z.number().optional(),
  threshold: z.number().optional(),
  min: z.number().optional(),
  max: z.number().optional(),
});

const better = z.enum(['lower', 'higher']);

const measured = z.object({
  quick: z.boolean(),
  seconds: z.number().min(0).optional(),
  result: z.looseObject({
    name: z.string(),
    question: z.string(),
    unit: z.string(),
    better,
    alsoBetter: z.record(z.string(), better).optional(),
    claim: z.string(),
    holds: z.boolean(),
    clauses: z.array(clause).optional(),
    machine: z
      .object({ load: z.number(), cores: z.number() })
      .optional(),
    variants: z.record(z.string(), variant),
    error: z.string().optional(),
    output: z.string().optional(),
  }),
});

/** Undefined when it is no result of this experiment. */
export function measuredFrom(
  text: string,
  experiment: string,
): Measured | undefined {
  const { data } = measured.safeParse(parse(text));
  if (data?.result.name !== experiment) return undefined;
  return data as Measured;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
