// Starts one instance: reads its options, listens, ends on a signal.

import { createApp } from './app/app.ts';
import { startMailProvider } from './fakes/mail-provider.ts';
import { readFlags, readInteger, readUrl } from './kit/options.ts';
import { Problem } from './kit/problem.ts';
import { chooseRung } from './kit/rung.ts';
import { curlJson, runMain, serve } from './kit/serve.ts';
import type { CreateEvents } from './ladder/events.ts';

const ladder = new URL('ladder/', import.meta.url);

await runMain(async () => {
  const options = readOptions(process.env);
  const { mailUrl, ...fake } = options;
  if (mailUrl) return start(options, mailUrl);
  const onDelivered = () => console.log('A mail was delivered.');
  const provider = await startMailProvider({ ...fake, onDelivered });
  try {
    await start(options, provider.url);
  } finally {
    await provider.close();
  }
});

function readOptions(env: NodeJS.ProcessEnv) {
  const values = readFlags({ rung: { type: 'string' } });
  const integer = (
    name: string,
    standard: string,
    max: number,
    min = 0,
  ) => readInteger(name, env[name] ?? standard, { min, max });
  return {
    rung: chooseRung(ladder, values.rung),
    port: integer('PORT', '3001', 65_535),
    mailAttempts: integer('MAIL_ATTEMPTS', '5', 20, 1),
    drainMs: integer('DRAIN_MS', '4000', 4000),
    mailUrl: readUrl('MAIL_URL', env['MAIL_URL']),
    // Of the fake provider that starts when there is no MAIL_URL.
    latencyMs: integer('MAIL_LATENCY_MS', '200', 60_000),
    failureRate: integer('MAIL_FAILURE_PERCENT', '30', 100) / 100,
  };
}

type Options = ReturnType<typeof readOptions>;

async function start(options: Options, mailUrl: string) {
  const { rung, port } = options;
  const { createEvents } = (await import(rung.url)) as {
    createEvents: CreateEvents;
  };
  const app = createApp({ ...options, createEvents, mailUrl, onError });
  try {
    await serve(app.handle, {
      port,
      greeting: (url) => greet(rung.name, url),
      onClosing: app.endWatching,
    });
  } finally {
    const { unfinished } = await app.close();
    for (const { event, listener } of unfinished) {
      console.error(`Lost: ${listener} had not finished ${event}`);
    }
  }
}

/** Of a Problem, the sentence says all: it has no stack to read. */
function onError(error: unknown) {
  console.error(error instanceof Problem ? error.message : error);
}

function greet(rung: string, url: string): string {
  const ada = curlJson({ name: 'Ada', email: 'ada@example.com' });
  return `
Event emitter, rung ${rung}, on ${url}
Watch in one terminal, register in another:
  curl -N ${url}/events
  curl -i ${ada} ${url}/users
  curl ${url}/healthz
Ctrl-C ends it.`;
}
