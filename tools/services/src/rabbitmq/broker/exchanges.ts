// The exchanges of the virtual host, by their names.

import { named, notFound, preconditionFailed } from './amqp-error.ts';
import { assertNotReserved } from './assert-not-reserved.ts';
import { assertSameExchange } from './equivalence.ts';
import {
  type Binding,
  Exchange,
  type ExchangeDeclaration,
  exchangeTypes,
} from './exchange.ts';
import type { Message } from './message.ts';
import type { Queue } from './queue.ts';

const lasting = { durable: true, autoDelete: false };

export class Exchanges {
  readonly #byName = new Map<string, Exchange>();

  constructor() {
    for (const type of exchangeTypes) {
      this.#add({ name: `amq.${type}`, type, ...lasting });
    }
    this.#add({ name: 'amq.match', type: 'headers', ...lasting });
  }

  has(name: string): boolean {
    return this.#byName.has(name);
  }

  /** @throws {AmqpError} if there is none. */
  get(name: string): Exchange {
    const exchange = this.#byName.get(name);
    if (exchange) return exchange;
    throw notFound('exchange', name);
  }

  /** @throws {AmqpError} if it is there, and another. */
  declare(declaration: ExchangeDeclaration): void {
    const { name } = declaration;
    const existing = this.#byName.get(name);
    if (existing) {
      assertSameExchange(existing.declaration, declaration);
    } else {
      assertNotReserved('exchange', name);
      this.#add(declaration);
    }
  }

  /** Deleting one that is not there is no error. */
  delete(name: string, ifUnused: boolean): void {
    assertNotReserved('exchange', name);
    if (ifUnused && this.#byName.get(name)?.isUsed) {
      throw preconditionFailed(`${named('exchange', name)} in use`);
    }
    this.#byName.delete(name);
  }

  unbind(exchange: Exchange, binding: Binding): void {
    this.#change(exchange, () => exchange.unbind(binding));
  }

  forget(queue: Queue): void {
    for (const exchange of this.#byName.values()) {
      this.#change(exchange, () => exchange.forget(queue));
    }
  }

  route(message: Message): Set<Queue> {
    return this.get(message.exchange).route(message);
  }

  /** What a restart does. */
  keepDurable(): void {
    for (const [name, { declaration }] of this.#byName) {
      if (!declaration.durable) this.#byName.delete(name);
    }
  }

  #add(declaration: ExchangeDeclaration): void {
    this.#byName.set(declaration.name, new Exchange(declaration));
  }

  /** Some exchanges go with their last binding. */
  #change(exchange: Exchange, change: () => void): void {
    const { isUsed } = exchange;
    change();
    const { name, autoDelete } = exchange.declaration;
    if (autoDelete && isUsed && !exchange.isUsed) {
      this.#byName.delete(name);
    }
  }
}
