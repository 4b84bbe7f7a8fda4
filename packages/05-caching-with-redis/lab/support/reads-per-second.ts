// Throughput of reads, with so many under way at any time.

/** Each of `inFlight` readers walks through all the keys, again. */
export async function readsPerSecond(
  read: (key: string) => Promise<unknown>,
  keys: string[],
  inFlight: number,
  runMs: number,
): Promise<number> {
  const startedAt = performance.now();
  const deadline = startedAt + runMs;
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
