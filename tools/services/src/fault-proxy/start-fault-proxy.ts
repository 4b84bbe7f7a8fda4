// A TCP proxy that breaks on demand, between a client and a service.
// The idea is Toxiproxy's (https://github.com/Shopify/toxiproxy).

import { once } from 'node:events';
import * as net from 'node:net';
import { Passage } from './passage.ts';
import { type Target, targetOf } from './target.ts';

/** A proxy to break. Each fault replaces the one before it. */
export interface FaultProxy {
  /** The service's URL, leading here; it keeps the credentials. */
  url: string;
  /** Of 127.0.0.1. */
  port: number;
  /** Resets all connections, and each new one on arrival. */
  cut(): void;
  /**
   * Connections stay open, and new ones are accepted, but no byte
   * moves either way. Bytes wait, as far as backpressure lets them.
   */
  hang(): void;
  /**
   * Delays each direction, so that a round trip takes twice that.
   *
   * @throws {TypeError} unless it is a number of milliseconds.
   */
  slow(delayMs: number): void;
  /** Back to transparent; bytes that were held move on. */
  heal(): void;
  /** How many clients are connected. */
  connections(): number;
  /** Resets all connections; resolves when the port is free. */
  close(): Promise<void>;
}

/**
 * Starts a transparent proxy on a free port of 127.0.0.1.
 *
 * @throws {TypeError} if the target names no port.
 */
export async function startFaultProxy(
  target: Target,
): Promise<FaultProxy> {
  const { address, urlOn } = targetOf(target);
  const proxy = new Proxy(address);
  const port = await proxy.listen();
  return {
    url: urlOn(port),
    port,
    cut: () => proxy.cut(),
    hang: () => proxy.setDelay(Infinity),
    slow: (delayMs) => proxy.setDelay(validated(delayMs)),
    heal: () => proxy.setDelay(0),
    connections: () => proxy.clients.size,
    close: () => proxy.close(),
  };
}

class Proxy {
  readonly clients = new Set<net.Socket>();
  readonly #address: net.TcpNetConnectOpts;
  readonly #passage = new Passage();
  readonly #server = net.createServer(
    { allowHalfOpen: true, noDelay: true },
    (client) => this.#accept(client),
  );
  #isCut = false;

  constructor(address: net.TcpNetConnectOpts) {
    this.#address = address;
  }

  async listen(): Promise<number> {
    this.#server.listen(0, '127.0.0.1');
    await once(this.#server, 'listening');
    return (this.#server.address() as net.AddressInfo).port;
  }

  cut(): void {
    this.#isCut = true;
    for (const client of this.clients) reset(client);
    this.#passage.setDelay(0);
  }

  setDelay(delayMs: number): void {
    this.#isCut = false;
    this.#passage.setDelay(delayMs);
  }

  async close(): Promise<void> {
    if (!this.#server.listening) return;
    const closed = once(this.#server, 'close');
    this.#server.close();
    this.cut();
    await closed;
  }

  #accept(client: net.Socket): void {
    client.on('error', () => undefined);
    if (this.#isCut) return reset(client);
    const service = net.connect(this.#address);
    service.on('error', () => reset(client));
    this.clients.add(client);
    client.once('close', () => {
      this.clients.delete(client);
      service.destroy();
    });
    this.#passage.carry(client, service);
    this.#passage.carry(service, client);
  }
}

/**
 * While the end of a socket is on its way there is no reset of it, and
 * Node.js would leave it open.
 */
function reset(socket: net.Socket): void {
  const isEnding = socket.writableEnded && !socket.writableFinished;
  if (isEnding) socket.destroy();
  else socket.resetAndDestroy();
}

function validated(delayMs: number): number {
  if (Number.isFinite(delayMs) && delayMs >= 0) return delayMs;
  throw new TypeError(`delayMs must be 0 or more, not ${delayMs}.`);
}
