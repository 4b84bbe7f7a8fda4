// Starts one instance: prepares the tables, listens, ends on a signal.

import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type Config, readConfig } from './config.ts';
import { connectDatabase } from './database.ts';
import { prepareSchema } from './schema.ts';
import { createService } from './service.ts';
import { serveUntilSignal } from './shutdown.ts';

try {
  await main(readConfig(process.argv.slice(2), process.env));
} catch (error) {
  console.error(explain(error as NodeJS.ErrnoException));
  process.exitCode = 1;
}

async function main(config: Config): Promise<void> {
  const pool = connectDatabase(config.databaseUrl, config.schema);
  try {
    await prepareSchema(pool, config.schema, config, showProgress);
    const service = await createService(config, pool, console.error);
    try {
      const server = createServer(service.app);
      server.listen(config.port, '127.0.0.1');
      await once(server, 'listening');
      // Before the greeting: who reads it may send a signal at once.
      const ended = serveUntilSignal(server);
      greet(config, server.address() as AddressInfo);
      await ended;
    } finally {
      await service.close();
    }
  } finally {
    await pool.end();
  }
}

function showProgress(done: number, total: number): void {
  const percent = Math.round((done / total) * 100);
  console.log(`Creating the catalogue: ${percent} % of its reviews`);
}

function greet({ rung }: Config, { port }: AddressInfo): void {
  const url = `http://127.0.0.1:${port}`;
  const json = '-H "Content-Type: application/json"';
  const body = String.raw`-d "{\"name\":\"Lamp\",\"priceCents\":999}"`;
  console.log(`
Caching with Redis, rung ${rung}, on ${url}
Try, twice each:
  curl -i "${url}/api/products/42"
  curl -i "${url}/api/products?page=1&limit=3"
  curl -X PUT ${json} ${body} ${url}/api/products/42
  curl ${url}/api/cache/stats
Ctrl-C ends it.`);
}

function explain({ code, message }: NodeJS.ErrnoException): string {
  if (code !== 'EADDRINUSE') return message;
  return 'The port is taken: end its owner, or set PORT=0 for any other.';
}
