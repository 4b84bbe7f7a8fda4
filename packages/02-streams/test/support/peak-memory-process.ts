// Sums as many megabytes as it is told; prints the memory it took.

import type { Summarise } from '../../src/summary.ts';
import { RepeatedStrikes } from './byte-source.ts';

const [module = '', megabytes] = process.argv.slice(2);
const { summarise } = (await import(module)) as {
  summarise: Summarise;
};
const size = Number(megabytes) * 1024 * 1024;
await summarise(await new RepeatedStrikes().open(size));
const { maxRSS } = process.resourceUsage(); // in KB, everywhere
console.log(Math.round(maxRSS / 1024));
