// Events as something to loop over: `for await (const user of stream)`.
// It listens while a loop runs over it, and not a moment longer.

import { setMaxListeners } from 'node:events';
import { SlowConsumerError } from './errors.ts';
import { EventQueue } from './event-queue.ts';
import type { EventMap, EventName, Events } from './events.ts';

export interface StreamOptions {
  /** Ends the loop when it aborts. */
  signal?: AbortSignal;
  /**
   * Most events that wait for the loop's body; one more ends the loop
   * with a `SlowConsumerError`. @default 1000
   */
  limit?: number;
}

/** @param closed Aborts when no event will come any more. */
export function streamEvents<Name extends EventName>(
  events: Events,
  event: Name,
  { signal, limit = 1000 }: StreamOptions,
  closed: AbortSignal,
): AsyncIterable<EventMap[Name]> {
  // Every loop listens to it: many of them are no leak.
  setMaxListeners(0, closed);

  function listen(): EventQueue<EventMap[Name]> {
    const queue = new EventQueue<EventMap[Name]>(leave);
    const stop = () => queue.stop();
    const finish = () => queue.end();
    const off = events.on(event, push, { name: `loop over ${event}` });
    signal?.addEventListener('abort', stop);
    closed.addEventListener('abort', finish);
    if (signal?.aborted) stop();
    return queue;

    function push(payload: EventMap[Name]): void {
      if (queue.length < limit) queue.push(payload);
      else queue.stop(new SlowConsumerError(event, limit));
    }
    function leave(): void {
      off();
      signal?.removeEventListener('abort', stop);
      closed.removeEventListener('abort', finish);
    }
  }
  return { [Symbol.asyncIterator]: listen };
}
