// Counts how tasks end, for the statistics of a pool.

export class Tally {
  completed = 0;
  failed = 0;

  /** @param result The promise of a task's result. */
  count<Result>(result: Promise<Result>): Promise<Result> {
    result.then(
      () => (this.completed += 1),
      () => (this.failed += 1),
    );
    return result;
  }
}
