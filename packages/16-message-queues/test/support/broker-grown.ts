// Waits for messages.

import { askUntil } from '@under-load/lab';

/** Resolves to the list when it is so long, or it is late. */
export const grown = <T>(list: T[], length: number): Promise<T[]> =>
  askUntil(
    async () => list,
    (now) => now.length >= length,
  );
