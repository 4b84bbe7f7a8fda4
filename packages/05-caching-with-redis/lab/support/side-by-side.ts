// Throughput of two ways to read, measured in turns, so that both see
// the same machine in the same mood.

import { type InTurns, measureInTurns } from '@under-load/lab';

export type ReadKey = (key: string) => Promise<unknown>;

const keys = Array.from({ length: 200 }, (_, i) => `product:${i}`);

/** Fills what `read` reads, and lets V8 optimise it. */
export async function warmUp(read: ReadKey): Promise<void> {
  for (const key of keys) await read(key);
  await rateOf(read, 64, 300);
  await rateOf(read, 1, 100);
}

/** @param inFlight Reads in flight at any time. */
export function measureSideBySide(
  read: ReadKey,
  other: ReadKey,
  inFlight: number,
  sliceMs: number,
): Promise<InTurns> {
  return measureInTurns(
    () => rateOf(read, inFlight, sliceMs),
    () => rateOf(other, inFlight, sliceMs),
  );
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
