// What every new user gets, once.

export class WelcomeCredit {
  readonly cents = 500;
  readonly #granted = new Set<string>();

  /** False when this user has it already. */
  grant(userId: string): boolean {
    if (this.#granted.has(userId)) return false;
    this.#granted.add(userId);
    return true;
  }
}
