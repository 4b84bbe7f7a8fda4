// Starts one instance: connects, listens, ends on a signal.

import { createApp } from './app/app.ts';
import { type Config, readConfig } from './app/config.ts';
import { runMain, serve } from './kit/serve.ts';
import type { CreateLimiter } from './ladder/limiter.ts';

await runMain(async () => {
  const config = readConfig(process.env);
  const limiters = await openLimiters(config);
  const [accounts, addresses, ...volley] = limiters;
  const { name: rung } = config.rung;
  const onError = console.error;
  const all = { ...config, rung, accounts, addresses, volley, onError };
  try {
    await serve(createApp(all), {
      port: config.port,
      greeting: (url) => greeting(config, url),
    });
  } finally {
    await Promise.all(limiters.map((limiter) => limiter.close()));
  }
});
process.exit();

/** For accounts, for addresses, and two that the page plays with. */
async function openLimiters(config: Config) {
  const { createLimiter } = (await import(config.rung.url)) as {
    createLimiter: CreateLimiter;
  };
  const { blockAfter, ...others } = config;
  const prefix = 'lesson-18:';
  // An account can be blocked; an address may belong to many people.
  return Promise.all([
    createLimiter({ ...others, prefix, blockAfter }),
    createLimiter({ ...others, prefix }),
    createLimiter({ ...others, prefix }),
    createLimiter({ ...others, prefix }),
  ]);
}

function greeting({ rung, limit, windowMs }: Config, url: string) {
  return `
Rate limiting, rung ${rung.name}, on ${url}
${limit} requests in any ${windowMs} ms. Look at the page, or try:
  curl -i ${url}/time
  curl -i -H "X-API-Key: key-of-ada" ${url}/time
  curl ${url}/volley
Ctrl-C ends it.`;
}
