// Iterates a stage of a pipeline so that the right error is reported.

import { Readable } from 'node:stream';

/**
 * When a `for await` over a stream ends early, it destroys the stream,
 * and `pipeline` may report that as an AbortError instead of the error
 * that was thrown (nodejs/node#62089). With `keepOpen`, only `pipeline`
 * destroys the stage. The loop must read to the end, or throw.
 */
export function keepOpen<T>(stage: AsyncIterable<T>): AsyncIterable<T> {
  if (!(stage instanceof Readable)) return stage;
  return stage.iterator({ destroyOnReturn: false });
}
