// pnpm --filter 02-streams web-streams

import { createReadStream } from 'node:fs';
import { Readable } from 'node:stream';
import type { ReadableStream } from 'node:stream/web';
import { summarise } from '../../ladder/summary/7-pipeline.ts';
import type { Summary } from '../../ladder/summary/summary.ts';
import { summariseWeb } from './web-streams.ts';

const strikes = new URL(
  '../data/birdstrikes.csv',
  import.meta.resolve('vega-datasets'),
);
const open = () => createReadStream(strikes);
const openWeb = () =>
  Readable.toWeb(open()) as ReadableStream<Uint8Array>;

const web = await summariseWeb(openWeb());
const node = await summarise(open());
console.log(`Web streams:    ${describe(web)}`);
console.log(`Node's streams: ${describe(node)}`);

const stop = new AbortController();
const { signal } = stop;
const aborted = summariseWeb(openWeb(), { signal });
stop.abort(new Error('the reader has had enough'));
await aborted.catch((error: Error) => {
  console.log(`Aborted: it rejects with "${error.message}"`);
});

function describe({ rows, groups }: Summary): string {
  const totals = Array.from(groups.values(), ({ total }) => total);
  const cost = totals.reduce((sum, total) => sum + total, 0);
  return `${rows} strikes, ${groups.size} states, $${cost}`;
}
