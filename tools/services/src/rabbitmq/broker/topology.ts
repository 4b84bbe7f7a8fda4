// The exchanges, the queues and the bindings of the one virtual host.

import { randomBytes } from 'node:crypto';
import { AmqpError, named, notFound } from './amqp-error.ts';
import { assertNotReserved } from './assert-not-reserved.ts';
import { deadLetter, isCycle } from './dead-letter.ts';
import { assertSameQueue } from './equivalence.ts';
import { Exchanges } from './exchanges.ts';
import type { DeathReason, Entry, Message } from './message.ts';
import { limitsOf } from './queue-arguments.ts';
import type { QueueDeclaration } from './queue-declaration.ts';
import { Queue } from './queue.ts';

/** Where a message went. */
export interface Outcome {
  isRouted: boolean;
  /** A queue was full. */
  isRefused: boolean;
}

export class Topology {
  readonly exchanges = new Exchanges();
  readonly #queues = new Map<string, Queue>();

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

  removeQueue(queue: Queue): void {
    this.#queues.delete(queue.name);
    this.exchanges.forget(queue);
    queue.end();
  }

  hasQueue(name: string): boolean {
    return this.#queues.has(name);
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
    this.exchanges.keepDurable();
  }

  end(): void {
    for (const queue of this.#queues.values()) queue.end();
  }

  /** The default exchange is no exchange: it knows each queue. */
  #route(message: Message): Set<Queue> {
    const { exchange, routingKey } = message;
    if (exchange !== '') return this.exchanges.route(message);
    const queue = this.#queues.get(routingKey);
    return new Set(queue ? [queue] : []);
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
      this.exchanges.has(deadLetterExchange ?? 'none');
    if (deadLetterExchange === undefined || !isThere) return;
    const dead = deadLetter(message, queue, reason);
    const targets = [...this.#route(dead)].filter(
      (target) => !isCycle(dead, target),
    );
    giveTo(targets, dead);
  }
}

function giveTo(queues: Iterable<Queue>, message: Message): Outcome {
  const accepted = [...queues].map((queue) => queue.publish(message));
  return {
    isRouted: accepted.length > 0,
    isRefused: accepted.includes(false),
  };
}
