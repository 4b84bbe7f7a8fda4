// What a file of `lab/` exports: one question, measured side by side.

import { boundOf, type Clause } from './clause.ts';

/** What a variant's process is told. */
export interface Trial {
  /** The variant's name: a rung, or a library measured beside it. */
  variant: string;
  /** True under `--quick`: take a smaller load, not another question. */
  quick: boolean;
  /** Aborts when the lab is stopped: end children and connections. */
  signal: AbortSignal;
}

/** What one run of one variant found. */
export interface Reading {
  /** The figure that the question asks for, in the experiment's unit. */
  value: number;
  /** Further figures of the same run, by name: `p99`, `failed`, ... */
  also?: Record<string, number>;
  /** Lines to draw: a name, then points of [x, y]. */
  series?: Record<string, [number, number][]>;
}

/** A variant's figures over its runs. */
export interface Summary {
  median: number;
  min: number;
  max: number;
  runs: number;
}

export interface VariantResult extends Summary {
  also?: Record<string, Summary>;
}

/** Every variant's summary, as `holds` reads it. */
export type Variants = Record<string, VariantResult>;

export interface Experiment {
  name: string;
  /** One question, in the words of a student. */
  question: string;
  unit: string;
  better: 'lower' | 'higher';
  /**
   * Further figures that the claim is about, and what is better: a
   * variant that is worse in one of them is not praised as the best.
   */
  alsoBetter?: Record<string, 'lower' | 'higher'>;
  /** The claim in one sentence; `holds` is the same claim as code. */
  claim: string;
  variants: string[];
  /**
   * The rung that it belongs to: the presenter shows it after this one.
   * @default the highest one that is measured
   */
  rung?: string;
  /** Runs of each variant. @default 3, and 1 under `--quick` */
  runs?: { full: number; quick: number };
  /** Longest that one run may take. @default 120_000 */
  timeoutMs?: number;
  /** Axis labels, where runs report series. */
  axes?: { x: string; y: string };
  /** Measures one variant once, in a process of its own. */
  measure: (trial: Trial) => Promise<Reading>;
  /**
   * What must be so for the claim to hold, all of it: counts, or ratios
   * with a margin, never milliseconds.
   */
  holds: Clause[];
}

/**
 * Returns the experiment as declared, once it makes sense.
 *
 * @throws TypeError when it has no variant, one of them twice, no
 * clause, or a clause without just one bound.
 */
export function defineExperiment(experiment: Experiment): Experiment {
  const { name, variants, holds } = experiment;
  if (variants.length === 0) {
    throw new TypeError(`experiment ${name} has no variants`);
  }
  if (new Set(variants).size !== variants.length) {
    throw new TypeError(`experiment ${name} has a variant twice`);
  }
  if (!Array.isArray(holds) || holds.length === 0) {
    throw new TypeError(`holds of ${name} is no list of clauses`);
  }
  for (const clause of holds) boundOf(clause);
  return experiment;
}
