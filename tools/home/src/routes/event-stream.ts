// Server-sent events to one page: bounded, and never after their end.

import type { Response } from 'express';

export interface EventStream {
  /** What comes after the end is lost, and harms nobody. */
  write: (text: string) => void;
  end: () => void;
  /** Aborts when the page has left, or was cut off. */
  left: AbortSignal;
}

/** Comments keep the connection from looking dead. */
const beatMs = 15_000;
/** A page that lets more wait does not read: it may connect again. */
const mostWaiting = 1_000_000;

export function openEventStream(response: Response): EventStream {
  const leaving = new AbortController();
  const write = (text: string) => {
    // `writable` stays true after the end.
    if (response.writableEnded || response.destroyed) return;
    response.write(text);
    if (response.writableLength > mostWaiting) response.destroy();
  };
  const beat = setInterval(() => write(':\n\n'), beatMs);
  response.once('close', () => {
    clearInterval(beat);
    leaving.abort();
  });
  response.writeHead(200, {
    'Content-Type': 'text/event-stream',
    'Cache-Control': 'no-store',
  });
  response.flushHeaders();
  return {
    write,
    end() {
      clearInterval(beat);
      response.end();
    },
    left: leaving.signal,
  };
}
