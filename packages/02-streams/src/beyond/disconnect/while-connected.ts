// 80 lines buy handlers that stop reading when their client disconnects,
// and a shutdown that waits for them.

import type { Request, RequestHandler, Response } from 'express';
import type { InFlight } from './in-flight.ts';

export interface Connected {
  req: Request;
  res: Response;
  /** Aborts when the client disconnects before the response ends. */
  signal: AbortSignal;
}

export interface ConnectionNeeds {
  inFlight: InFlight;
  /** Called with each error that is our fault. */
  onError: (error: unknown) => void;
}

export function whileConnected(
  { inFlight, onError }: ConnectionNeeds,
  handle: (connected: Connected) => Promise<void>,
): RequestHandler {
  return async (req, res) => {
    const gone = new AbortController();
    res.once('close', () => {
      if (!res.writableFinished) gone.abort();
    });
    const { signal } = gone;
    try {
      await inFlight.run(() => handle({ req, res, signal }));
    } catch (error) {
      // The client has disconnected, and nothing went wrong here.
      if (signal.aborted && isDisconnect(error)) return;
      if (!res.headersSent && !res.destroyed) throw error;
      // Too late for a problem document. A connection that is cut tells
      // the client that the response is not whole.
      onError(error);
      res.destroy();
    }
  };
}

/** Codes that a pipeline rejects with when its client disconnects. */
const disconnects = new Set([
  'ABORT_ERR',
  'ECONNRESET',
  'ERR_STREAM_PREMATURE_CLOSE',
]);

// By its code: Node.js 24 may wrap several errors in one.
function isDisconnect(error: unknown): boolean {
  const { code } = Object(error) as NodeJS.ErrnoException;
  return disconnects.has(code ?? '');
}
