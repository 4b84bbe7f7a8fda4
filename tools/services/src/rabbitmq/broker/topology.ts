// The exchanges, the queues and the bindings of the one virtual host.

import { randomBytes } from 'node:crypto';
import {
  AmqpError,
  named,
  notFound,
  preconditionFailed,
} from './amqp-error.ts';
import { deadLetter, isCycle } from './dead-letter.ts';
import { assertSameExchange, assertSameQueue } from './equivalence.ts';
import {
  type Binding,
  Exchange,
  type ExchangeDeclaration,
} from './exchange.ts';
import type { DeathReason, Entry, Message } from './message.ts';
import { limitsOf } from './queue-arguments.ts';
import { Queue, type QueueDeclaration } from './queue.ts';

/** Where a message went. */
export interface Outcome {
  isRouted: boolean;
  /** A queue was full. */
  isRefused: boolean;
}

export class Topology {
  readonly #exchanges = new Map<string, Exchange>();
  readonly #queues = new Map<string, Queue>();

  constructor() {
    for (const type of [
      'direct',
      'fanout',
      'headers',
      'topic',
    ] as const) {
      this.#addExchange({ name: `amq.${type}`, type, ...lasting });
    }
    const type = 'headers';
    this.#addExchange({ name: 'amq.match', type, ...lasting });
  }

  exchange(name: string): Exchange {
    const exchange = this.#exchanges.get(name);
    if (exchange) return exchange;
    throw notFound('exchange', name);
  }

  /**
   * @param client The connection that asks.
   * @throws {AmqpError} if there is none, or if it is another's.
   */
  queue(name: string, client: object): Queue {
    const queue = this.#queues.get(name);
    if (!queue) throw notFound('queue', name);
    const { owner } = queue.declaration;
    if (owner === undefined || owner === client) return queue;
    throw new AmqpError(
      'RESOURCE_LOCKED',
      'cannot obtain exclusive access to locked ' +
        `${named('queue', name)}. It could be originally declared ` +
        'on another connection or the exclusive property value ' +
        'does not match that of the original declaration.',
    );
  }

  declareExchange(declaration: ExchangeDeclaration): void {
    const { name } = declaration;
    const existing = this.#exchanges.get(name);
    if (existing) {
      assertSameExchange(existing.declaration, declaration);
    } else {
      assertNotReserved('exchange', name);
      this.#addExchange(declaration);
    }
  }

  /** @returns The queue, which may have been there before. */
  declareQueue(declaration: QueueDeclaration, client: object): Queue {
    const { name } = declaration;
    if (this.#queues.has(name)) {
      const queue = this.queue(name, client);
      assertSameQueue(queue.declaration, declaration);
      queue.touch();
      return queue;
    }
    assertNotReserved('queue', name);
    const generated = `amq.gen-${randomBytes(16).toString('base64url')}`;
    return this.#addQueue({ ...declaration, name: name || generated });
  }

  deleteExchange(name: string, ifUnused: boolean): void {
    assertNotReserved('exchange', name);
    const exchange = this.#exchanges.get(name);
    if (ifUnused && exchange?.isUsed) {
      throw preconditionFailed(`${named('exchange', name)} in use`);
    }
    this.#exchanges.delete(name);
  }

  removeQueue(queue: Queue): void {
    this.#queues.delete(queue.name);
    for (const exchange of this.#exchanges.values()) {
      this.#change(exchange, () => exchange.forget(queue));
    }
    queue.end();
  }

  hasQueue(name: string): boolean {
    return this.#queues.has(name);
  }

  unbind(exchange: Exchange, binding: Binding): void {
    this.#change(exchange, () => exchange.unbind(binding));
  }

  publish(message: Message): Outcome {
    return giveTo(this.#route(message), message);
  }

  /** Ends what belongs to a connection that is gone. */
  forget(client: object): void {
    for (const queue of this.#queues.values()) {
      if (queue.declaration.owner === client) this.removeQueue(queue);
    }
  }

  /** Keeps what is durable. All connections are gone before. */
  restart(): void {
    for (const queue of this.#queues.values()) {
      if (queue.declaration.durable) queue.keepPersistent();
      else this.removeQueue(queue);
    }
    for (const [name, { declaration }] of this.#exchanges) {
      if (!declaration.durable) this.#exchanges.delete(name);
    }
  }

  end(): void {
    for (const queue of this.#queues.values()) queue.end();
  }

  /** The default exchange is no exchange: it knows each queue. */
  #route(message: Message): Set<Queue> {
    const { exchange, routingKey } = message;
    if (exchange !== '') return this.exchange(exchange).route(message);
    const queue = this.#queues.get(routingKey);
    return new Set(queue ? [queue] : []);
  }

  #addExchange(declaration: ExchangeDeclaration): void {
    this.#exchanges.set(declaration.name, new Exchange(declaration));
  }

  #addQueue(declaration: QueueDeclaration): Queue {
    const limits = limitsOf(declaration.name, declaration.arguments);
    const queue = new Queue(declaration, limits, {
      bury: (...death) => this.#bury(...death),
      remove: (gone) => this.removeQueue(gone),
    });
    this.#queues.set(queue.name, queue);
    return queue;
  }

  #bury(queue: Queue, { message }: Entry, reason: DeathReason): void {
    const { deadLetterExchange } = queue.limits;
    const isThere =
      deadLetterExchange === '' ||
      this.#exchanges.has(deadLetterExchange ?? 'none');
    if (deadLetterExchange === undefined || !isThere) return;
    const dead = deadLetter(message, queue, reason);
    const targets = [...this.#route(dead)].filter(
      (target) => !isCycle(dead, target),
    );
    giveTo(targets, dead);
  }

  /** Some exchanges go with their last binding. */
  #change(exchange: Exchange, change: () => void): void {
    const { isUsed } = exchange;
    change();
    const { name, autoDelete } = exchange.declaration;
    if (autoDelete && isUsed && !exchange.isUsed) {
      this.#exchanges.delete(name);
    }
  }
}

const lasting = { durable: true, autoDelete: false };

function giveTo(queues: Iterable<Queue>, message: Message): Outcome {
  const accepted = [...queues].map((queue) => queue.publish(message));
  return {
    isRouted: accepted.length > 0,
    isRefused: accepted.includes(false),
  };
}

function assertNotReserved(kind: 'queue' | 'exchange', name: string) {
  if (name === '' && kind === 'exchange') {
    throw new AmqpError(
      'ACCESS_REFUSED',
      'operation not permitted on the default exchange',
    );
  }
  if (!name.startsWith('amq.')) return;
  throw new AmqpError(
    'ACCESS_REFUSED',
    `${kind} name '${name}' contains reserved prefix 'amq.*'`,
  );
}
