// Starts the shop with the chosen rung of each ladder.

import { readConfig } from './app/config.ts';
import { createService } from './app/service.ts';
import { runMain } from './kit/serve.ts';
import type { Run } from './ladder/process/service.ts';

await runMain(async () => {
  const config = readConfig(process.argv.slice(2), process.env);
  const { run } = (await import(config.process.url)) as { run: Run };
  await run(createService(config));
});
