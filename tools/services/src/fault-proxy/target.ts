// Where a fault proxy leads to.

import type { TcpNetConnectOpts } from 'node:net';

/** A service, by its URL or by its address. */
export type Target = { url: string } | { host: string; port: number };

const standardPorts: Record<string, number> = {
  'redis:': 6379,
  'rediss:': 6379,
  'postgres:': 5432,
  'postgresql:': 5432,
  'amqp:': 5672,
  'amqps:': 5671,
  'http:': 80,
};

/** @throws {TypeError} if the port can only be guessed. */
export function targetOf(target: Target) {
  const text =
    'url' in target
      ? target.url
      : `tcp://${target.host}:${target.port}`;
  const url = new URL(text);
  const port = Number(url.port) || standardPorts[url.protocol];
  if (!port) {
    throw new TypeError(`url must name a port, not ${url.protocol}.`);
  }
  const address: TcpNetConnectOpts = {
    host: url.hostname.replace(/^\[|\]$/g, ''),
    port,
    allowHalfOpen: true,
    noDelay: true,
  };
  return { address, urlOn: (own: number) => moved(url, own) };
}

function moved(from: URL, port: number): string {
  const url = new URL(from);
  url.hostname = '127.0.0.1';
  url.port = String(port);
  return url.href;
}
