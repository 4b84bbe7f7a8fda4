// Starts the shop, and the two services that it asks.

import { createApp } from './app/app.ts';
import { startWorld } from './app/world.ts';
import { readFlags, readInteger } from './kit/options.ts';
import { chooseRung } from './kit/rung.ts';
import { curlJson, runMain, serve } from './kit/serve.ts';
import type { CreateClient } from './ladder/client.ts';

const ladder = new URL('ladder/', import.meta.url);

await runMain(async () => {
  const { port, rung, workMs, ...settings } = readOptions(process.env);
  const { createClient } = (await import(rung.url)) as {
    createClient: CreateClient;
  };
  const world = await startWorld({ createClient, workMs, settings });
  const app = createApp({ world, onError: console.error });
  try {
    await serve(app, {
      port,
      greeting: (at) => greeting(rung.name, at),
      onClosing: () => world.feed.end(),
    });
  } finally {
    await world.close();
  }
});
process.exit();

function readOptions(env: NodeJS.ProcessEnv) {
  const values = readFlags({ rung: { type: 'string' } });
  const read = (name: string, preset: string, max: number, min = 1) =>
    readInteger(name, env[name] ?? preset, { min, max });
  return {
    rung: chooseRung(ladder, values.rung),
    port: read('PORT', '3017', 65_535, 0),
    workMs: read('WORK_MS', '10', 60_000, 0),
    deadlineMs: read('DEADLINE_MS', '2000', 600_000),
    attemptMs: read('ATTEMPT_MS', '500', 600_000),
    openMs: read('OPEN_MS', '1000', 600_000),
    maxInFlight: read('MAX_IN_FLIGHT', '50', 10_000),
  };
}

function greeting(rung: string, url: string): string {
  const hang = curlJson({ service: 'prices', mode: 'hang' });
  return `
Resilience, rung ${rung}, on ${url}
Try:
  curl ${url}/quote/mug-7
  curl ${hang} ${url}/upstream
  curl ${url}/upstream
  curl -N ${url}/events
Ctrl-C ends it.`;
}
