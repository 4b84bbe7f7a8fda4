// Runs the shop with two files: rungs, or a student's versions.

import { readConfig } from '../../src/app/config.ts';
import { createService } from '../../src/app/service.ts';
import { runMain } from '../../src/kit/serve.ts';
import type { Run } from '../../src/ladder/process/service.ts';

const [answers = '', guard = '', ...args] = process.argv.slice(2);

await runMain(async () => {
  const config = readConfig(args, process.env);
  const { run } = (await import(guard)) as { run: Run };
  await run(createService(config, answers));
});
