// A run of suites against mutants: its options, and its report.

import type { CoverageMapData } from 'istanbul-lib-coverage';
import type { Mutant } from '../mutant.ts';
import type { Failure } from './messages.ts';

/** Test files that go together, such as a rung's. */
export interface Suite {
  name: string;
  /** Absolute paths. */
  files: string[];
}

export interface MutantRun {
  /** The package's folder, with the `src/` that mutants change. */
  folder: string;
  /** In order: the first that notices a mutant gets the credit. */
  suites: Suite[];
  mutants: Mutant[];
  signal?: AbortSignal;
  /** Rejects when what the suites need is gone. */
  checkServices?: () => Promise<void>;
  /** @default {} */
  env?: NodeJS.ProcessEnv;
  /** @default defaults */
  limits?: Partial<Limits>;
}

export interface Verdict {
  mutant: Mutant;
  /** The suite that noticed; undefined: it survived. */
  killedIn?: string;
  /** The first test that failed, or how the run ended. */
  by?: Failure;
}

export interface MutantReport {
  verdicts: Verdict[];
  /** Of each test file, unmutated, by the name of its suite. */
  coverage: Record<string, CoverageMapData[]>;
}

export interface Limits {
  /** Jest processes at a time. */
  lanes: number;
  /** For one test, beyond what its whole file takes unmutated. */
  testTimeoutMs: number;
  /** For a mutated file, beyond what it takes unmutated. */
  fileLimitMs: number;
  /** For an unmutated file; nothing is compiled yet. */
  surveyLimitMs: number;
}

export const defaults: Limits = {
  lanes: 2,
  testTimeoutMs: 5_000,
  fileLimitMs: 20_000,
  surveyLimitMs: 90_000,
};
