// How many crashes came in a row, and what follows from it.

export interface CrashStreakOptions {
  /** Wait after the first crash; doubles with each. @default 100 */
  backoffMs: number;
  /** @default 5000 */
  maxBackoffMs: number;
  /** Who ran this long ends the row. @default 5000 */
  stableMs: number;
  /** This many in a row are a crash loop. @default 5 */
  crashLimit: number;
}

export const defaults: CrashStreakOptions = {
  backoffMs: 100,
  maxBackoffMs: 5000,
  stableMs: 5000,
  crashLimit: 5,
};

export class CrashStreak {
  readonly #options: CrashStreakOptions;
  #crashes = 0;

  constructor(options: Partial<CrashStreakOptions> = {}) {
    this.#options = { ...defaults, ...options };
  }

  get crashes(): number {
    return this.#crashes;
  }

  /** @returns How long to wait; undefined: it is a loop, give up. */
  add(uptimeMs: number): number | undefined {
    const { stableMs, crashLimit } = this.#options;
    if (uptimeMs >= stableMs) this.#crashes = 0;
    this.#crashes += 1;
    if (this.#crashes >= crashLimit) return undefined;
    return this.#backoff();
  }

  #backoff(): number {
    const { backoffMs, maxBackoffMs } = this.#options;
    return Math.min(backoffMs * 2 ** (this.#crashes - 1), maxBackoffMs);
  }
}
