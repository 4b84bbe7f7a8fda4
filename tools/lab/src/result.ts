// What the lab finds out: the shape of `--json`.

import type { Machine } from './busy-machine.ts';
import type { JudgedClause } from './clause.ts';
import type { Experiment, Reading, Variants } from './experiment.ts';

/** Lines of each variant, by name: of its most typical run. */
export type SeriesByVariant = Record<
  string,
  NonNullable<Reading['series']>
>;

type Declared = Pick<
  Experiment,
  | 'name'
  | 'question'
  | 'unit'
  | 'better'
  | 'alsoBetter'
  | 'claim'
  | 'axes'
>;

export interface ExperimentResult extends Declared {
  holds: boolean;
  /** Absent where nothing was measured, and in results of old. */
  clauses?: JudgedClause[];
  /** Absent where it is not known: on Windows, and in results of old. */
  machine?: Machine;
  /** Empty when a variant could not be measured. */
  variants: Variants;
  series?: SeriesByVariant;
  /** Why it could not be measured, or what `holds` threw. */
  error?: string;
  /** Last lines that the failed variant wrote. */
  output?: string;
}

export interface LabDocument {
  lesson: string;
  experiments: ExperimentResult[];
  /** Why the lesson could not be loaded (in a tour's document). */
  error?: string;
}

export interface TourDocument {
  lessons: LabDocument[];
}

/** True when all was measured and every claim holds. */
export function allHold({ experiments, error }: LabDocument): boolean {
  return !error && experiments.every(({ holds }) => holds);
}
