// The orders, in memory: a restart forgets them.

import { randomUUID } from 'node:crypto';

export interface Order {
  id: string;
  item: string;
  cents: number;
  status: 'open' | 'paying' | 'paid';
}

/** The oldest goes when one more comes: memory has an end. */
const limit = 10_000;

export class Orders {
  readonly #byId = new Map<string, Order>();

  add(about: Pick<Order, 'item' | 'cents'>): Order {
    const order: Order = {
      id: randomUUID(),
      ...about,
      status: 'open',
    };
    this.#byId.set(order.id, order);
    if (this.#byId.size > limit) this.#removeOldest();
    return order;
  }

  find(id: string): Order | undefined {
    return this.#byId.get(id);
  }

  #removeOldest(): void {
    for (const id of this.#byId.keys()) {
      this.#byId.delete(id);
      return;
    }
  }
}
