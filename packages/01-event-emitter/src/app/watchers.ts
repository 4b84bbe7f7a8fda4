// Clients that watch the bus over HTTP: server-sent events, as in
// https://html.spec.whatwg.org/multipage/server-sent-events.html

import type { Request, Response } from 'express';
import { Problem } from '../kit/problem.ts';
import type { EventName, Events } from '../ladder/events.ts';

const watched: EventName[] = [
  'user.registered',
  'mail.sent',
  'credit.granted',
  'error',
];
/** Everybody may see these fields: no name, no e-mail address. */
const publicFields =
  'id registeredAt userId cents event listener'.split(' ');
/** More clients than this are refused. */
const limit = 100;
/** A client with more unread bytes than this is cut off. */
const maxBufferedBytes = 65_536;

export class Watchers {
  readonly #events: Events;
  readonly #streams = new Set<Response>();
  #ended = false;

  constructor(events: Events) {
    this.#events = events;
  }

  get size(): number {
    return this.#streams.size;
  }

  /** GET /events: sends events until the client leaves. */
  readonly watch = ({ method }: Request, res: Response): void => {
    if (this.#ended || this.size >= limit) {
      throw new Problem(503, 'Too many clients watch: try again later');
    }
    res.writeHead(200, {
      'Content-Type': 'text/event-stream',
      'Cache-Control': 'no-store',
    });
    if (method === 'HEAD') return void res.end();
    const left = new AbortController();
    this.#streams.add(res);
    for (const event of watched) {
      const watcher = (payload: object) => send(res, event, payload);
      this.#events.on(event, watcher, { signal: left.signal });
    }
    res.once('close', () => {
      left.abort();
      this.#streams.delete(res);
    });
    res.write(': welcome\n\n');
  };

  /** Ends every stream; no new one begins. */
  endAll(): void {
    this.#ended = true;
    for (const res of this.#streams) res.end();
  }
}

function send(res: Response, event: EventName, payload: object): void {
  if (res.writableEnded || res.destroyed) return;
  const data = JSON.stringify(payload, publicFields);
  res.write(`event: ${event}\ndata: ${data}\n\n`);
  // The server does not wait for a slow client, and stores little for
  // it: a browser connects again by itself.
  if (res.writableLength > maxBufferedBytes) res.destroy();
}
