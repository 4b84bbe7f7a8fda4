// Runs a handler for as long as its client is there.

import type { Request, RequestHandler, Response } from 'express';
import type { UnderWay } from './under-way.ts';

export interface Connected {
  req: Request;
  res: Response;
  /** Aborts when the client has left before its answer was whole. */
  signal: AbortSignal;
}

export interface ConnectionOptions {
  underWay: UnderWay;
  onError: (error: unknown) => void;
}

export function whileConnected(
  { underWay, onError }: ConnectionOptions,
  handle: (connected: Connected) => Promise<void>,
): RequestHandler {
  return async (req, res) => {
    const gone = new AbortController();
    res.once('close', () => {
      if (!res.writableFinished) gone.abort();
    });
    const { signal } = gone;
    try {
      await underWay.run(() => handle({ req, res, signal }));
    } catch (error) {
      // Nobody is left to answer, and nothing went wrong here.
      if (signal.aborted && isDeparture(error)) return;
      if (!res.headersSent && !res.destroyed) throw error;
      // Too late for a problem document. A connection cut short says
      // at least that the answer is not whole.
      onError(error);
      res.destroy();
    }
  };
}

/** What a pipeline rejects with when its client has left. */
const departures = new Set([
  'ABORT_ERR',
  'ECONNRESET',
  'ERR_STREAM_PREMATURE_CLOSE',
]);

// By its code: Node.js 24 may wrap several of them in one error.
function isDeparture(error: unknown): boolean {
  const { code } = Object(error) as NodeJS.ErrnoException;
  return departures.has(code ?? '');
}
