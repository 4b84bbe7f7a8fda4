// Aborts when the client leaves: nobody waits for the rest.

import type { ServerResponse } from 'node:http';

export function clientSignal(answer: ServerResponse): AbortSignal {
  const left = new AbortController();
  answer.once('close', () => {
    // Closed, too, is what was answered in full.
    if (!answer.writableFinished) left.abort();
  });
  return left.signal;
}
