// One request, and what its end means.

import { CallError } from './call-error.ts';
import type * as client from './client.ts';
import { withDeadline } from './deadline.ts';

// #region attempt
/** @throws CallError; of a 5xx, its `cause` is the answer. */
export function attempt(
  options: client.Settings,
  path: string,
  asked: client.RequestOptions,
): Promise<client.Answer> {
  const { send, url, attemptMs } = options;
  return withDeadline(attemptMs, options, asked, async (signal) => {
    const sent = send(url + path, { ...asked, signal });
    const answer = await sent.catch((cause: unknown) => {
      throw new CallError('CONNECTION', cause);
    });
    if (answer.status < 500) return answer;
    throw new CallError('SERVICE_FAILED', answer);
  });
}
// #endregion
