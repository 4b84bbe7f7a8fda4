// Starts one instance: listens, and ends on a signal.

import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type Config, readConfig } from './config.ts';
import { startMailProvider } from './mail-provider.ts';
import { createService } from './service.ts';
import { serveUntilSignal } from './shutdown.ts';

try {
  await main(readConfig(process.argv.slice(2), process.env));
} catch (error) {
  console.error(explain(error as NodeJS.ErrnoException));
  process.exitCode = 1;
}

async function main(config: Config): Promise<void> {
  if (config.mailUrl) return serve(config, config.mailUrl);
  const provider = await startMailProvider({
    latencyMs: config.mailLatencyMs,
    failureRate: config.mailFailurePercent / 100,
  });
  try {
    await serve(config, provider.url);
  } finally {
    await provider.close();
  }
}

async function serve(config: Config, mailUrl: string): Promise<void> {
  const onError = console.error;
  const service = createService({ config, mailUrl, onError });
  try {
    const server = createServer(service.app);
    server.listen(config.port, '127.0.0.1');
    await once(server, 'listening');
    // Before the greeting: whoever reads it may send a signal at once.
    const ended = serveUntilSignal(server, service.endWatching);
    greet(config, server.address() as AddressInfo);
    await ended;
  } finally {
    const { unfinished } = await service.close();
    for (const { event, listener } of unfinished) {
      console.error(`Lost: ${listener} had not finished ${event}`);
    }
  }
}

function greet({ rung }: Config, { port }: AddressInfo): void {
  const url = `http://127.0.0.1:${port}`;
  const json = '-H "Content-Type: application/json"';
  const body = String.raw`-d "{\"name\":\"Ada\",\"email\":\"ada@example.com\"}"`;
  console.log(`
Event emitter, rung ${rung}, on ${url}
Watch in one terminal, register in another:
  curl -N ${url}/events
  curl -i ${json} ${body} ${url}/users
  curl ${url}/healthz
Ctrl-C ends it.`);
}

function explain({ code, message }: NodeJS.ErrnoException): string {
  if (code !== 'EADDRINUSE') return message;
  return 'The port is taken: end its owner, or set PORT=0 for any other.';
}
