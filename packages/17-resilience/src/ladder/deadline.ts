// Ends what takes too long, or what the caller gives up.

import { CallError } from './call-error.ts';
import type { Settings, RequestOptions } from './client.ts';

// #region deadline
export function withDeadline<T>(
  ms: number,
  { signal }: RequestOptions,
  { after }: Settings,
  run: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  return new Promise((resolve, reject) => {
    const own = new AbortController();
    const undo = after(ms, () => end(new CallError('DEADLINE')));
    const leave = () => {
      undo();
      signal?.removeEventListener('abort', giveUp);
    };
    const giveUp = () => end(new CallError('ABORTED', signal?.reason));
    const end = (error: CallError) => {
      leave();
      own.abort(error); // `run` ends what it has begun
      reject(error);
    };
    if (signal?.aborted) return giveUp();
    signal?.addEventListener('abort', giveUp);
    run(own.signal).finally(leave).then(resolve, reject);
  });
}
// #endregion
