// `pnpm --filter 04-workers-and-clusters child-process`

import {
  type Helper,
  openProcess,
  openThread,
} from './child-process.ts';

const trips = 3000;
const helpers = { thread: openThread, process: openProcess };

for (const [name, open] of Object.entries(helpers)) {
  const startedAt = performance.now();
  const helper = await open();
  const startMs = performance.now() - startedAt;
  const perSecond = await measureTrips(helper);
  await helper.close();
  console.log(
    `${name.padEnd(8)} ${startMs.toFixed(0)} ms to start, ` +
      `${helper.megabytes.toFixed(0)} MB, ` +
      `${perSecond.toFixed(0)} round trips a second`,
  );
}

async function measureTrips(helper: Helper): Promise<number> {
  const startedAt = performance.now();
  for (let i = 0; i < trips; i += 1) await helper.ask(i);
  return (1000 * trips) / (performance.now() - startedAt);
}
