// The users, in memory.

import { EmailTakenError } from './errors.ts';

export interface User {
  id: string;
  name: string;
  email: string;
  /** ISO 8601. */
  registeredAt: string;
}

export class Users {
  readonly #byId = new Map<string, User>();
  readonly #emails = new Set<string>();

  /** @throws EmailTakenError whatever the letters' case. */
  add(user: User): void {
    // Checked and taken in one step, with no `await` between: of two
    // who come at once, one gets it.
    const email = user.email.toLowerCase();
    if (this.#emails.has(email)) throw new EmailTakenError();
    this.#emails.add(email);
    this.#byId.set(user.id, user);
  }

  find(id: string): User | undefined {
    return this.#byId.get(id);
  }
}
