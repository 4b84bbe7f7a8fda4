// Registers users. It knows none of those who care that it did.

import { randomUUID } from 'node:crypto';
import type { Events } from './events.ts';
import type { User, Users } from './users.ts';

export class Registration {
  readonly #users: Users;
  readonly #events: Events;

  constructor(users: Users, events: Events) {
    this.#users = users;
    this.#events = events;
  }

  /** @throws EmailTakenError, and what `publish` lets through. */
  async register(about: {
    name: string;
    email: string;
  }): Promise<User> {
    const registeredAt = new Date().toISOString();
    const user = { id: randomUUID(), ...about, registeredAt };
    this.#users.add(user);
    await this.#events.publish('user.registered', user);
    return user;
  }
}
