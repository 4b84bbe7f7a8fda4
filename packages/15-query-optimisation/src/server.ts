// Starts one instance: makes the orders, listens, ends on a signal.

import { createApp } from './app/app.ts';
import { openDatabase } from './app/open-database.ts';
import { interruption } from './kit/interruption.ts';
import { readFlags, readInteger } from './kit/options.ts';
import { chooseRung } from './kit/rung.ts';
import { runMain, serve } from './kit/serve.ts';
import type { CreateBatches } from './ladder/batches/batches.ts';
import type { CreateOrders, Indexes } from './ladder/orders/orders.ts';

const folder = (name: string) =>
  new URL(`ladder/${name}/`, import.meta.url);

await runMain(async () => {
  const options = readOptions(process.env);
  const stop = interruption();
  try {
    await prepareAndServe(options, stop);
  } catch (error) {
    if (!stop.aborted) throw error;
  }
});
process.exit();

type Options = ReturnType<typeof readOptions>;

async function prepareAndServe(
  { url, port, orders, rung, batches }: Options,
  signal: AbortSignal,
): Promise<void> {
  const { createOrders, indexes } = (await import(rung.url)) as {
    createOrders: CreateOrders;
    indexes: Indexes;
  };
  const { createBatches } = (await import(batches.url)) as {
    createBatches: CreateBatches;
  };
  // Each rung has indexes of its own.
  const schema = `lesson_15_${rung.name.slice(0, 1)}_${orders}`;
  const onMaking = () =>
    console.log(`Making ${orders} orders in the schema ${schema}`);
  const { close, ...pools } = await openDatabase({
    ...{ url, schema, orders, indexes, onMaking, signal },
  });
  const deps = { ...pools, createOrders, createBatches };
  const app = createApp({ ...deps, onError: console.error });
  try {
    const greeting = (at: string) =>
      greet(at, `${rung.name} and ${batches.name}`);
    await serve(app, { port, greeting, signal });
  } finally {
    await close();
  }
}

function readOptions(env: NodeJS.ProcessEnv) {
  const flags = readFlags({
    rung: { type: 'string' },
    batches: { type: 'string' },
  });
  const { DATABASE_URL: url, PORT, ORDERS } = env;
  if (!url)
    throw new TypeError('DATABASE_URL is not set: use "pnpm start"');
  const count = { min: 100, max: 2_000_000 };
  return {
    url,
    port: readInteger('PORT', PORT ?? '3015', { max: 65_535 }),
    orders: readInteger('ORDERS', ORDERS ?? '200000', count),
    rung: chooseRung(folder('orders'), flags.rung),
    batches: chooseRung(folder('batches'), flags.batches, '--batches'),
  };
}

function greet(url: string, rungs: string): string {
  return `
Query optimisation, rungs ${rungs}, on ${url}
Try:
  curl -i "${url}/orders?limit=2"
  curl "${url}/orders?limit=1&status=pending"
  curl "${url}/export"
  curl ${url}/advice
Ctrl-C ends it.`;
}
