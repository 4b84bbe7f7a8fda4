// A few at a time, in order.

/** Rejects with the first failure, once all that began has ended. */
export async function inParallel<Item>(
  limit: number,
  items: Item[],
  work: (item: Item) => Promise<void>,
): Promise<void> {
  const waiting = [...items];
  const walkers = Array.from({ length: limit }, async () => {
    for (;;) {
      const item = waiting.shift();
      if (item === undefined) return;
      await work(item).catch((error: unknown) => {
        waiting.length = 0;
        throw error;
      });
    }
  });
  const settled = await Promise.allSettled(walkers);
  const failed = settled.find((each) => each.status === 'rejected');
  if (failed) throw failed.reason;
}
