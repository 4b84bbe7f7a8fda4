// Starts one instance: prepares the tables, listens, ends on a signal.

import { setTimeout as wait } from 'node:timers/promises';
import { assertPortFree } from './app/assert-port-free.ts';
import { type Config, readConfig } from './app/config.ts';
import { connectDatabase } from './app/database.ts';
import { prepareSchema } from './app/schema.ts';
import { createService } from './app/service.ts';
import { curlJson, runMain, serve } from './kit/serve.ts';
import type { CreateCache } from './ladder/cache.ts';

await runMain(async () => {
  const config = readConfig(process.argv.slice(2), process.env);
  await assertPortFree(config.port); // the tables take a while
  const pool = connectDatabase(config.databaseUrl, config.schema);
  try {
    await prepareSchema(pool, config.schema, config, showProgress);
    await serveRung(config, pool);
  } finally {
    // A database that hangs is not waited for.
    await Promise.race([pool.end(), wait(1000)]);
  }
});
process.exit();

async function serveRung(
  config: Config,
  pool: ReturnType<typeof connectDatabase>,
): Promise<void> {
  const { port, rung } = config;
  const { createCache } = (await import(rung.url)) as {
    createCache: CreateCache;
  };
  const { error } = console;
  const service = await createService(config, pool, createCache, error);
  try {
    const greeting = (url: string) => greet(rung.name, url);
    await serve(service.app, { port, greeting });
  } finally {
    await service.close();
  }
}

function showProgress(done: number, total: number): void {
  const percent = Math.round((done / total) * 100);
  console.log(`Creating the catalogue: ${percent} % of its reviews`);
}

function greet(rung: string, url: string): string {
  const update = curlJson({ name: 'Lamp', priceCents: 999 });
  return `
Caching with Redis, rung ${rung}, on ${url}
Try, twice each:
  curl -i "${url}/api/products/42"
  curl -i "${url}/api/products?page=1&limit=3"
  curl -X PUT ${update} ${url}/api/products/42
  curl ${url}/api/cache/stats
Ctrl-C ends it.`;
}
