// People who watch the bus over HTTP: server-sent events, as in
// https://html.spec.whatwg.org/multipage/server-sent-events.html

import type { ServerResponse } from 'node:http';
import { type EventName, eventNames, type Events } from './events.ts';
import { publicViews } from './public-events.ts';

export interface WatchersOptions {
  /** Most at a time; further ones are refused. @default 100 */
  limit?: number;
  /** A watcher who lets more than this pile up is cut off.
   * @default 65_536 */
  maxBufferedBytes?: number;
  /** Between comments that keep a quiet stream open. @default 15_000 */
  heartbeatMs?: number;
}

const defaults = {
  limit: 100,
  maxBufferedBytes: 65_536,
  heartbeatMs: 15_000,
};

export class Watchers {
  readonly #events: Events;
  readonly #options: Required<WatchersOptions>;
  readonly #streams = new Set<ServerResponse>();
  #ended = false;

  constructor(events: Events, options: WatchersOptions = {}) {
    this.#events = events;
    this.#options = { ...defaults, ...options };
  }

  get size(): number {
    return this.#streams.size;
  }

  /** True when one more would be too many, or too late. */
  get isFull(): boolean {
    return this.#ended || this.size >= this.#options.limit;
  }

  /** Sends events until the client leaves, or `endAll`. */
  add(res: ServerResponse): void {
    const left = new AbortController();
    const { signal } = left;
    const { heartbeatMs } = this.#options;
    res.writeHead(200, {
      'Content-Type': 'text/event-stream',
      'Cache-Control': 'no-store',
    });
    this.#streams.add(res);
    for (const event of eventNames) this.#forward(event, res, signal);
    const heartbeat = setInterval(
      () => this.#send(res, ': still here\n\n'),
      heartbeatMs,
    );
    res.once('close', () => {
      left.abort();
      clearInterval(heartbeat);
      this.#streams.delete(res);
    });
    this.#send(res, ': welcome\n\n');
  }

  /** From now on nobody watches. */
  endAll(): void {
    this.#ended = true;
    for (const res of this.#streams) res.end();
  }

  #forward<Name extends EventName>(
    event: Name,
    res: ServerResponse,
    signal: AbortSignal,
  ): void {
    const view = publicViews[event];
    this.#events.on(
      event,
      (payload) => {
        const data = JSON.stringify(view(payload));
        this.#send(res, `event: ${event}\ndata: ${data}\n\n`);
      },
      { name: 'watcher', signal },
    );
  }

  #send(res: ServerResponse, text: string): void {
    if (res.writableEnded || res.destroyed) return;
    res.write(text);
    // Nothing waits for a slow reader, and nothing piles up for one:
    // a browser connects again by itself.
    const { maxBufferedBytes } = this.#options;
    if (res.writableLength > maxBufferedBytes) res.destroy();
  }
}
