// Sends every order as a line of JSON, as fast as the client reads.

import { once } from 'node:events';
import type { Response } from 'express';
import type { Batches } from '../ladder/batches/batches.ts';

/**
 * Ends early when the client goes away. Cuts the answer off when the
 * database fails: a client must not take a part for the whole.
 *
 * @throws what goes wrong before the first line.
 */
export async function sendLines(
  res: Response,
  processAll: Batches['processAll'],
): Promise<void> {
  const gone = new AbortController();
  res.once('close', () => gone.abort());
  const { signal } = gone;
  try {
    await processAll(
      async (order) => {
        const hasRoom = res.write(`${JSON.stringify(order)}\n`);
        if (!hasRoom) await once(res, 'drain', { signal });
      },
      { signal },
    );
    res.end();
  } catch (error) {
    if (signal.aborted) return;
    if (!res.headersSent) throw error;
    res.destroy();
  }
}
