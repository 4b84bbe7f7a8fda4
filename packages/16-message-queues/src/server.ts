// Starts the web process and its workers, and ends them on a signal.

import { setTimeout as wait } from 'node:timers/promises';
import { createApp } from './app/app.ts';
import { type Config, readConfig } from './app/config.ts';
import { createHandler } from './app/do-job.ts';
import { openService, type Service } from './app/service.ts';
import { startWorkers, type Workers } from './app/workers.ts';
import { curlJson, runMain, serve } from './kit/serve.ts';

await runMain(async () => {
  const config = readConfig(process.env);
  const service = await openService(config);
  const workers = service.shop.queue.inProcess
    ? workHere(service, config)
    : startWorkers(config.workers, config.rung.name);
  const { shop } = service;
  const { pids } = workers;
  const app = createApp({ shop, pids, onError: console.error });
  try {
    await serve(app, {
      port: config.port,
      greeting: (at) => greeting(config.rung.name, at),
    });
  } finally {
    await workers.stop();
    await service.close();
  }
});
process.exit();

/** For a rung whose jobs no other process has. */
function workHere({ shop }: Service, config: Config): Workers {
  const end = new AbortController();
  const { concurrency, workMs } = config;
  const working = shop.queue.work(createHandler(shop.schema, workMs), {
    ...{ concurrency, signal: end.signal },
  });
  return {
    pids: () => [process.pid],
    async stop() {
      end.abort();
      await Promise.race([working, wait(5000)]);
    },
  };
}

function greeting(rung: string, url: string): string {
  const order = {
    customer: 'Ada',
    mail: 'ada@example.org',
    cents: 1999,
  };
  const lost = { ...order, mail: 'ada@nowhere.invalid' };
  return `
Message queues, rung ${rung}, on ${url}
Try:
  curl ${curlJson(order)} ${url}/orders
  curl ${url}/orders/1
  curl ${curlJson(lost)} ${url}/orders
  curl ${url}/jobs
Ctrl-C ends it.`;
}
