// Callers that want the same thing at the same time share one run.

/** Source of the idea: Go's `singleflight` package. */
export class SingleFlight {
  readonly #flights = new Map<string, Promise<unknown>>();

  /** Joins the run under way for `key`, or starts `work`. */
  run<T>(key: string, work: () => Promise<T>): Promise<T> {
    const flight = this.#flights.get(key) ?? this.#start(key, work);
    return flight as Promise<T>;
  }

  /** Later callers start anew; those who joined keep their run. */
  forget(key: string): void {
    this.#flights.delete(key);
  }

  // The promise that is kept is the last of its chain: a derived one
  // that nobody awaits would crash the process when `work` rejects.
  #start<T>(key: string, work: () => Promise<T>): Promise<T> {
    const flight: Promise<T> = Promise.resolve()
      .then(work)
      .finally(() => {
        if (this.#flights.get(key) === flight) this.forget(key);
      });
    this.#flights.set(key, flight);
    return flight;
  }
}
