// Starts one instance: listens, and ends on a signal.

import { createApp } from './app/app.ts';
import { readFlags, readInteger } from './kit/options.ts';
import { chooseRung } from './kit/rung.ts';
import { curlJson, runMain, serve } from './kit/serve.ts';
import type { LoadAll } from './ladder/load-all.ts';

await runMain(async () => {
  const { PORT = '3018', DELAY_MS = '50' } = process.env;
  const port = readInteger('PORT', PORT, { max: 65_535 });
  const delayMs = readInteger('DELAY_MS', DELAY_MS, { max: 10_000 });
  const values = readFlags({ rung: { type: 'string' } });

  const ladder = new URL('ladder/', import.meta.url);
  const { name, url } = chooseRung(ladder, values.rung);
  const { loadAll } = (await import(url)) as { loadAll: LoadAll };
  const app = createApp({ loadAll, delayMs, onError: console.error });
  await serve(app, { port, greeting: (at) => greeting(name, at) });
});

function greeting(rung: string, url: string): string {
  return `
Rate limiting, rung ${rung}, on ${url}
Try:
  curl "${url}/items?count=100"
  curl ${curlJson({ ids: [3, 1, 2] })} ${url}/items
Ctrl-C ends it.`;
}
