// Throughput of two ways to read, measured in turns, so that both see
// the same machine in the same mood.

import { median } from '@under-load/lab';

export type ReadKey = (key: string) => Promise<unknown>;

export interface SideBySide {
  /** Reads a second of the one measured: the median of its slices. */
  perSecond: number;
  /** Its rate over that of the other, in the median pair of slices. */
  ratio: number;
}

const pairs = 9;
const keys = Array.from({ length: 200 }, (_, i) => `product:${i}`);

/** Fills what `read` reads, and lets V8 optimise it. */
export async function warmUp(read: ReadKey): Promise<void> {
  for (const key of keys) await read(key);
  await rateOf(read, 64, 300);
  await rateOf(read, 1, 100);
}

/** @param inFlight Reads under way at any time. */
export async function measureSideBySide(
  read: ReadKey,
  other: ReadKey,
  inFlight: number,
  sliceMs: number,
): Promise<SideBySide> {
  const rates: number[] = [];
  const ratios: number[] = [];
  for (let pair = 0; pair < pairs; pair += 1) {
    const beside = await rateOf(other, inFlight, sliceMs);
    const rate = await rateOf(read, inFlight, sliceMs);
    rates.push(rate);
    ratios.push(rate / beside);
  }
  return { perSecond: median(rates), ratio: median(ratios) };
}

/** Each of `inFlight` readers walks through all the keys, again. */
async function rateOf(
  read: ReadKey,
  inFlight: number,
  sliceMs: number,
): Promise<number> {
  const startedAt = performance.now();
  const deadline = startedAt + sliceMs;
  let reads = 0;
  const readers = Array.from({ length: inFlight }, async (_, first) => {
    for (let i = first; performance.now() < deadline; i += 1) {
      await read(keys[i % keys.length] ?? '');
      reads += 1;
    }
  });
  await Promise.all(readers);
  return (reads / (performance.now() - startedAt)) * 1000;
}
