// A broker for a test or a script, in the process that asks for it.

import { randomBytes } from 'node:crypto';

/** A broker that lives as long as this process at most. */
export interface EmbeddedRabbitmq {
  /** Such as `amqp://course:secret@127.0.0.1:40123`. */
  url: string;
  port: number;
  /**
   * Ends every connection and forgets what a restart of RabbitMQ
   * forgets: queues that are not durable or exclusive, messages that
   * are not persistent. The port stays open.
   *
   * @param ending A broker that is killed says nothing; one that is
   *   told to stop says CONNECTION_FORCED. @default 'crash'
   */
  restart: (ending?: 'crash' | 'shutdown') => void;
  /** Drops all connections and messages, and frees the port. */
  stop: () => Promise<void>;
}

/**
 * Starts a stand-in for RabbitMQ on a free port of 127.0.0.1: AMQP
 * 0-9-1 for one machine, in memory. It shares this process's thread.
 *
 * @throws {StartServiceError} if `amqplib` is not the one it needs.
 */
export async function startEmbeddedRabbitmq(): Promise<EmbeddedRabbitmq> {
  // Here, so that a command that wants no broker does not load it.
  const { Broker } = await import('./broker/broker.ts');
  const password = randomBytes(18).toString('base64url');
  const broker = new Broker({ user: 'course', password });
  const port = await broker.listen();
  return {
    url: `amqp://course:${password}@127.0.0.1:${port}`,
    port,
    restart: (ending = 'crash') => broker.restart(ending),
    stop: () => broker.close(),
  };
}
