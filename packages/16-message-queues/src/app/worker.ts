// Does jobs until the server ends it, or is gone itself.

import { setMaxListeners } from 'node:events';
import { readConfig } from './config.ts';
import { createHandler } from './do-job.ts';
import { openService } from './service.ts';
import { interruption } from '../kit/interruption.ts';
import { runMain } from '../kit/serve.ts';

await runMain(async () => {
  const signal = interruption();
  setMaxListeners(0, signal); // each job at once adds some
  // A server that is killed closes the channel to its workers: from now
  // on, or while this one was loaded.
  const end = () => process.kill(process.pid, 'SIGTERM');
  process.once('disconnect', end);
  if (process.connected === false) end();
  const config = readConfig(process.env);
  const { shop, close } = await openService(config);
  const handler = createHandler(shop.schema, config.workMs);
  const { concurrency } = config;
  await shop.queue.work(handler, { concurrency, signal });
  await close();
});
process.exit();
