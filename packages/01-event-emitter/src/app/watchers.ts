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
/** Messages for clients that connect again; about 20 KB. */
const maxHistory = 150;

const headers = {
  'Content-Type': 'text/event-stream',
  // A proxy that compresses would wait for more to compress.
  'Cache-Control': 'no-store, no-transform',
  // nginx would wait for a full buffer.
  'X-Accel-Buffering': 'no',
};

export class Watchers {
  readonly #streams = new Set<Response>();
  readonly #history: { id: number; text: string }[] = [];
  readonly #heartbeat: NodeJS.Timeout;
  // Higher after a restart, too: clients remember the last one.
  #lastId = Date.now();
  #ended = false;

  constructor(events: Events, { heartbeatMs = 15_000 } = {}) {
    for (const event of watched) {
      events.on(event, (payload: object) => this.#tell(event, payload));
    }
    // Proxies end connections that are silent.
    const beat = () => this.#write(':\n\n');
    this.#heartbeat = setInterval(beat, heartbeatMs).unref();
  }

  get size(): number {
    return this.#streams.size;
  }

  /** GET /events: sends events until the client leaves. */
  readonly watch = (req: Request, res: Response): void => {
    if (this.#ended || this.size >= limit) {
      throw new Problem(503, 'Too many clients watch: try again later');
    }
    res.writeHead(200, headers);
    if (req.method === 'HEAD') return void res.end();
    this.#streams.add(res);
    res.once('close', () => this.#streams.delete(res));
    res.write(`: welcome\n\n${this.#missed(req.get('Last-Event-ID'))}`);
  };

  /** Ends every stream; no new one begins. */
  endAll(): void {
    this.#ended = true;
    clearInterval(this.#heartbeat);
    for (const res of this.#streams) res.end();
  }

  #tell(event: EventName, payload: object): void {
    const id = (this.#lastId += 1);
    const data = JSON.stringify(payload, publicFields);
    const text = `id: ${id}\nevent: ${event}\ndata: ${data}\n\n`;
    this.#history.push({ id, text });
    if (this.#history.length > maxHistory) this.#history.shift();
    this.#write(text);
  }

  /** What a client missed since it heard of `lastId`. */
  #missed(lastId = ''): string {
    if (!/^\d+$/.test(lastId)) return '';
    return this.#history
      .filter(({ id }) => id > Number(lastId))
      .map(({ text }) => text)
      .join('');
  }

  // The server does not wait for a slow client, and stores little for
  // it: a browser connects again by itself.
  #write(text: string): void {
    for (const res of this.#streams) {
      if (res.writableEnded || res.destroyed) continue;
      res.write(text);
      if (res.writableLength > maxBufferedBytes) res.destroy();
    }
  }
}
