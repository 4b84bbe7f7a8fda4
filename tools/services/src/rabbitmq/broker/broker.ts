// A stand-in for RabbitMQ: AMQP 0-9-1 on one machine, in the memory of
// this process. What RabbitMQ has and this has not is refused with 540
// (not implemented); tests run the same on both.

import { once } from 'node:events';
import { type AddressInfo, createServer, type Socket } from 'node:net';
import { Connection } from './connection.ts';
import type { Credentials } from './handshake.ts';
import { Topology } from './topology.ts';

export class Broker {
  readonly #topology = new Topology();
  readonly #connections = new Set<Connection>();
  readonly #server = createServer((socket) => this.#accept(socket));
  readonly #credentials: Credentials;

  constructor(credentials: Credentials) {
    this.#credentials = credentials;
  }

  /** @returns A free port of 127.0.0.1. */
  async listen(): Promise<number> {
    this.#server.listen(0, '127.0.0.1');
    await once(this.#server, 'listening');
    return (this.#server.address() as AddressInfo).port;
  }

  /** Keeps durable queues and what is persistent in them. */
  restart(ending: 'crash' | 'shutdown'): void {
    for (const connection of this.#connections) {
      if (ending === 'shutdown') connection.shutDown();
      else connection.cut();
    }
    this.#topology.restart();
  }

  /** Cuts all connections; resolves when the port is free. */
  async close(): Promise<void> {
    if (!this.#server.listening) return;
    const closed = once(this.#server, 'close');
    this.#server.close();
    for (const connection of this.#connections) connection.cut();
    this.#topology.end();
    await closed;
  }

  #accept(socket: Socket): void {
    const connection = new Connection(
      socket,
      this.#topology,
      this.#credentials,
    );
    this.#connections.add(connection);
    socket.once('close', () => this.#connections.delete(connection));
  }
}
