// Counts how tasks end, for the statistics of a pool.

export class Tally {
  completed = 0;
  failed = 0;

  count<Result>(result: Promise<Result>): Promise<Result> {
    result.then(
      () => (this.completed += 1),
      () => (this.failed += 1),
    );
    return result;
  }
}
