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
const early = strikes.reached(bytesIn(first)).then(peakMb);
await summarise(source);
console.log(peakMb() - (await early));

function peakMb(): number {
  const { maxRSS } = process.resourceUsage(); // in KB, everywhere
  return Math.round(maxRSS / 1024);
}
