// An exchange: decides by its bindings which queues get a message.

import { matches } from './match.ts';
import type { Fields } from './fields.ts';
import type { Message } from './message.ts';
import type { Queue } from './queue.ts';

export const exchangeTypes = [
  'direct',
  'fanout',
  'headers',
  'topic',
] as const;
export type ExchangeType = (typeof exchangeTypes)[number];

export interface ExchangeDeclaration {
  name: string;
  type: ExchangeType;
  durable: boolean;
  autoDelete: boolean;
}

export interface Binding {
  queue: Queue;
  routingKey: string;
  arguments: Fields;
}

export class Exchange {
  readonly declaration: ExchangeDeclaration;
  #bindings: Binding[] = [];

  constructor(declaration: ExchangeDeclaration) {
    this.declaration = declaration;
  }

  get isUsed(): boolean {
    return this.#bindings.length > 0;
  }

  /** Two that are alike are one. */
  bind(binding: Binding): void {
    const isThere = this.#bindings.some((each) => same(each, binding));
    if (!isThere) this.#bindings.push(binding);
  }

  unbind(binding: Binding): void {
    this.#keep((each) => !same(each, binding));
  }

  forget(queue: Queue): void {
    this.#keep((each) => each.queue !== queue);
  }

  /** @returns Each queue once, however many of its bindings match. */
  route(message: Message): Set<Queue> {
    const { type } = this.declaration;
    const matching = this.#bindings.filter((binding) =>
      matches(type, binding, message),
    );
    return new Set(matching.map(({ queue }) => queue));
  }

  #keep(isKept: (binding: Binding) => boolean): void {
    this.#bindings = this.#bindings.filter(isKept);
  }
}

function same(one: Binding, other: Binding): boolean {
  return (
    one.queue === other.queue &&
    one.routingKey === other.routingKey &&
    JSON.stringify(one.arguments) === JSON.stringify(other.arguments)
  );
}
