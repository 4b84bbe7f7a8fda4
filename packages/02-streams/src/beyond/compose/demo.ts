// pnpm --filter 02-streams compose

import { type Duplex, Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { LineTransform, lineDuplex, toLines } from './compose.ts';

const pieces = ['gu', 'll\nstar', 'ling\nvult', 'ure'];
const tooLong = ['gull\n', 'x'.repeat(2000)];

const forms = {
  'class extends Transform': () => new LineTransform(),
  'generator in a pipeline': () => toLines,
  'generator as a Duplex': () => lineDuplex(),
};

console.log(`In:  ${JSON.stringify(pieces)}\n`);
for (const [name, form] of Object.entries(forms)) {
  console.log(name);
  console.log(`  out:   ${JSON.stringify(await run(pieces, form()))}`);
  const failure = await run(tooLong, form()).catch(String);
  console.log(`  error: ${JSON.stringify(failure)}`);
}

async function run(
  text: string[],
  form: Duplex | typeof toLines,
): Promise<string[]> {
  const lines: string[] = [];
  const keep = async (source: AsyncIterable<string>) => {
    for await (const line of source) lines.push(line);
  };
  await pipeline(Readable.from(text), form, keep);
  return lines;
}
