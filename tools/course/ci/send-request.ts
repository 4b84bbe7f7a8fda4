// Sends one request, as far as to its first bytes: some never end.

import type { PrintedRequest } from './printed-request.ts';

const limitMs = 20_000;
const bodyMs = 1_000;

/** Resolves to the status. */
export async function sendRequest({
  method,
  url,
  headers,
  body,
}: PrintedRequest): Promise<number> {
  const stop = new AbortController();
  const limit = AbortSignal.timeout(limitMs);
  const signal = AbortSignal.any([stop.signal, limit]);
  const answer = await fetch(url, {
    ...{ method, headers, signal },
    ...(body !== undefined && { body }),
  });
  const timer = setTimeout(() => stop.abort(), bodyMs);
  await answer.arrayBuffer().catch(() => undefined);
  clearTimeout(timer);
  return answer.status;
}
