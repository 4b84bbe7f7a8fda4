// How many registered on which day.

export class Analytics {
  readonly #byDay = new Map<string, number>();

  /** @param at ISO 8601. */
  countRegistration(at: string): void {
    const day = at.slice(0, 10);
    this.#byDay.set(day, (this.#byDay.get(day) ?? 0) + 1);
  }

  registrations(): Record<string, number> {
    return Object.fromEntries(this.#byDay);
  }
}
