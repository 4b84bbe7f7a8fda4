// Registers users. It knows none of the services that react to it.

import { randomUUID } from 'node:crypto';
import { Problem } from '../kit/problem.ts';
import type { EventMap, Events } from '../ladder/events.ts';

export type User = EventMap['user.registered'];

const taken = 'This e-mail address is taken';

export class Users {
  readonly #events: Events;
  readonly #byId = new Map<string, User>();
  readonly #emails = new Set<string>();

  constructor(events: Events) {
    this.#events = events;
  }

  /** @throws Problem 409, and what `publish` throws. */
  async register(about: {
    name: string;
    email: string;
  }): Promise<User> {
    const registeredAt = new Date().toISOString();
    const user = { id: randomUUID(), ...about, registeredAt };
    this.#add(user);
    await this.#events.publish('user.registered', user);
    return user;
  }

  find(id: string): User | undefined {
    return this.#byId.get(id);
  }

  // No `await` between the check and the change: of two requests at
  // the same time, one gets the address.
  #add(user: User): void {
    const email = user.email.toLowerCase();
    if (this.#emails.has(email)) {
      throw new Problem(409, taken, [
        { field: 'email', message: taken },
      ]);
    }
    this.#emails.add(email);
    this.#byId.set(user.id, user);
  }
}
