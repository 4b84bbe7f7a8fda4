// One request, and what its end means.

import { CallError } from './call-error.ts';
import type { Answer, RequestOptions, Settings } from './client.ts';
import { withDeadline } from './deadline.ts';

// #region attempt
/** @throws CallError; of a 5xx, its `cause` is the answer. */
export function attempt(
  path: string,
  asked: RequestOptions,
  options: Settings,
  ms = options.attemptMs,
): Promise<Answer> {
  const { send, url } = options;
  return withDeadline(ms, asked, options, async (signal) => {
    const sent = send(url + path, { ...asked, signal });
    const answer = await sent.catch((cause: unknown) => {
      throw new CallError('CONNECTION', cause);
    });
    if (answer.status < 500) return answer;
    throw new CallError('SERVICE_FAILED', answer);
  });
}
// #endregion
