// Why mutants could not be run at all: never a verdict on one.

/** Thrown when a suite fails although nothing is mutated. */
export class SuiteFailsError extends Error {
  override name = 'SuiteFailsError';
  readonly code = 'SUITE_FAILS';
}

/** Thrown when what the suites need is gone: no kill counts then. */
export class InfrastructureError extends Error {
  override name = 'InfrastructureError';
  readonly code = 'INFRASTRUCTURE';
}
