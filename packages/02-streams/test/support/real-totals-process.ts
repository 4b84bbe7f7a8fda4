// Sums the real file in chunks of each size that it is told; prints
// the summaries.

import { readFile } from 'node:fs/promises';
import { birdstrikesUrl } from '../../src/app/dataset.ts';
import type { Summarise } from '../../src/ladder/summary/summary.ts';
import { inChunks } from './byte-source.ts';
import type { Totals } from './real-totals.ts';

const [module = '', ...chunkSizes] = process.argv.slice(2);
const { summarise } = (await import(module)) as {
  summarise: Summarise;
};
const file = await readFile(birdstrikesUrl);
const all: Totals[] = [];
for (const size of chunkSizes) {
  const source = inChunks(file, Number(size));
  const { rows, groups } = await summarise(source);
  all.push({ rows, groups: [...groups] });
}
console.log(JSON.stringify(all));
