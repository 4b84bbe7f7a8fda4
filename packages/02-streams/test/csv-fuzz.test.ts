// Files that chance writes: the top rung, the byte scanner and the web
// streams sum them alike, or refuse them at the same line.

import { Readable } from 'node:stream';
import type { ReadableStream } from 'node:stream/web';
import { expect, it } from '@jest/globals';
import { summarise as scan } from '../src/beyond/byte-scanner/byte-scanner.ts';
import { summariseWeb } from '../src/beyond/web-streams/web-streams.ts';
import { summarise } from '../src/ladder/summary/7-pipeline.ts';
import type {
  MalformedRowError,
  Summary,
} from '../src/ladder/summary/summary.ts';
import { inChunks } from './support/byte-source.ts';
import { randomFile, seeded } from './support/random-file.ts';
import { strictSummary } from './support/strict-summary.ts';

const columns = { group: 'g', amount: 'n' };
const files = 500;

it('sums what chance writes, or names the line', async () => {
  const random = seeded(20_260);
  let refused = 0;
  for (let i = 0; i < files; i += 1) {
    const file = randomFile(random);
    const malformed = random(2) ? 'reject' : 'skip';
    const open = () => inChunks(file, 1 + random(9));

    const expected = await outcomeOf(async () =>
      strictSummary(file, columns, malformed),
    );
    const runs = [summarise, scan].map(
      (run) => () => run(open(), { columns, malformed }),
    );
    if (malformed === 'reject') {
      runs.push(() => summariseWeb(toWeb(open()), { columns }));
    }
    const found = await Promise.all(runs.map(outcomeOf));

    const text = JSON.stringify(file.toString('latin1'));
    const all = found.map(() => expected);
    expect({ text, found }).toEqual({ text, found: all });
    if ('code' in expected) refused += 1;
  }
  // Else the files would be too good, or too bad, to prove anything.
  expect(refused).toBeGreaterThan(files / 4);
  expect(refused).toBeLessThan((files * 3) / 4);
});

const toWeb = (source: Readable) =>
  Readable.toWeb(source) as ReadableStream<Uint8Array>;

/** The totals, or the error's code and line. */
async function outcomeOf(run: () => Promise<Summary>) {
  try {
    const { rows, skipped, groups } = await run();
    return { rows, skipped, groups: [...groups] };
  } catch (error) {
    const { code, line } = error as MalformedRowError;
    return { code, line };
  }
}
