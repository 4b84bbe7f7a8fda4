// What the coordinator and a lane tell each other.

import type { CoverageMapData } from 'istanbul-lib-coverage';
import type { Mutant } from '../mutant.ts';

/** A mutant, with the file that it changes as an absolute path. */
export type PlacedMutant = Mutant & { path: string };

/** One test file to run: unmutated, or with one mutant. */
export interface Job {
  testFile: string;
  /** Longest that one of its tests may take. */
  testTimeoutMs: number;
  mutant?: PlacedMutant;
  /** Which of these does the file execute? */
  candidates?: PlacedMutant[];
}

export interface Failure {
  /** Full name of the test, or the file's when it did not load. */
  test: string;
  message: string;
}

export interface Outcome {
  /** The first test that failed. */
  failure?: Failure;
  tests: number;
  ms: number;
  /** Names of the candidates that the file executes. */
  reached?: string[];
  /** Of `src/`, in the coordinates of the emitted JavaScript. */
  coverage?: CoverageMapData;
  /** The lane should not run another file. */
  spent: boolean;
}

/** From the coordinator. */
export interface Ask {
  job: Job;
}

/** From the lane: ready for a job, or done with one. */
export type Answer =
  { ready: true } | { outcome: Outcome } | { trouble: string };
