// Iterates a stage of a pipeline so that errors keep their order.

import { Readable } from 'node:stream';

/**
 * What the stage before hands over. When a `for await` over a stream
 * ends early, it destroys the stream, and `pipeline` may report that,
 * an AbortError, instead of what was thrown (nodejs/node#62089). This
 * one leaves the destroying to `pipeline`, which knows the reason.
 * A stage that uses it reads to the end, or throws.
 */
export function keepOpen<T>(stage: AsyncIterable<T>): AsyncIterable<T> {
  if (!(stage instanceof Readable)) return stage;
  return stage.iterator({ destroyOnReturn: false });
}
