// Callers that want the same thing at the same time share one run.

/** Source of the idea: Go's `singleflight` package. */
export class SingleFlight {
  readonly #flights = new Map<string, Promise<unknown>>();

  /** Joins the run in flight for `key`, or starts `work`. */
  run<T>(key: string, work: () => Promise<T>): Promise<T> {
    const known = this.#flights.get(key);
    if (known) return known as Promise<T>;
    // The last promise of the chain is kept. One that nobody awaits
    // would crash the process when `work` rejects.
    const flight = Promise.resolve()
      .then(work)
      .finally(() => this.#flights.delete(key));
    this.#flights.set(key, flight);
    return flight;
  }
}
