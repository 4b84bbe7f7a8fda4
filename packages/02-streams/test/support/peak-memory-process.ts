// Sums as many megabytes as it is told; prints by how much its peak
// of memory grew after the first of them.

import type { Summarise } from '../../src/ladder/summary/summary.ts';
import { RepeatedStrikes } from './byte-source.ts';

const [module = '', first, all] = process.argv.slice(2);
const { summarise } = (await import(module)) as {
  summarise: Summarise;
};
const bytesIn = (megabytes?: string) => Number(megabytes) * 1024 * 1024;
const strikes = new RepeatedStrikes();
const source = await strikes.open(bytesIn(all));
let peak = 0;
const early = strikes.reached(bytesIn(first)).then(look);
await summarise(source, { onProgress: () => void look() });
console.log(look() - (await early));

// Not `maxRSS`: a process begins with that of the one that started it.
function look(): number {
  peak = Math.max(peak, process.memoryUsage.rss());
  return Math.round(peak / 1024 / 1024);
}
