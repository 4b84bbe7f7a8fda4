// Starts one instance: listens, and ends on a signal.

import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createApp } from './app.ts';
import { type Config, readConfig, type RungName } from './config.ts';
import { loadAll as allAtOnce } from './ladder/1-all-at-once.ts';
import { loadAll as atMostFour } from './ladder/2-at-most-four.ts';
import type { LoadAll } from './load-all.ts';
import { serveUntilSignal } from './shutdown.ts';

const ladder: Record<RungName, LoadAll> = {
  '1-all-at-once': allAtOnce,
  '2-at-most-four': atMostFour,
};

try {
  await main(readConfig(process.argv.slice(2), process.env));
} catch (error) {
  console.error(explain(error as NodeJS.ErrnoException));
  process.exitCode = 1;
}

async function main(config: Config): Promise<void> {
  const { delayMs, port, rung } = config;
  const onError = console.error;
  const app = createApp({ loadAll: ladder[rung], delayMs, onError });
  const server = createServer(app);
  server.listen(port, '127.0.0.1');
  await once(server, 'listening');
  // Before the greeting: whoever reads it may send a signal at once.
  const ended = serveUntilSignal(server);
  greet(config, server.address() as AddressInfo);
  await ended;
}

function greet({ rung }: Config, { port }: AddressInfo): void {
  const url = `http://127.0.0.1:${port}`;
  const json = '-H "Content-Type: application/json"';
  const body = String.raw`-d "{\"ids\":[3,1,2]}"`;
  console.log(`
A new lesson, rung ${rung}, on ${url}
Try:
  curl "${url}/items?count=100"
  curl ${json} ${body} ${url}/items
  curl ${url}/healthz
Ctrl-C ends it.`);
}

function explain({ code, message }: NodeJS.ErrnoException): string {
  if (code !== 'EADDRINUSE') return message;
  return 'The port is taken: end its owner, or set PORT=0 for any other.';
}
