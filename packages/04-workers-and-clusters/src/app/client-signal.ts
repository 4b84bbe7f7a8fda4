// Aborts when the client leaves before it has the whole answer.

import type { ServerResponse } from 'node:http';

export function clientSignal(answer: ServerResponse): AbortSignal {
  const left = new AbortController();
  answer.once('close', () => {
    // A complete answer is closed, too.
    if (!answer.writableFinished) left.abort();
  });
  return left.signal;
}
