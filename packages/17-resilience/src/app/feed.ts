// Server-sent events for clients that watch.
// https://html.spec.whatwg.org/multipage/server-sent-events.html

import type { Request, Response } from 'express';
import { Problem } from '../kit/problem.ts';

/** More clients than this are refused. */
const maxStreams = 100;
/** A client with more unread bytes than this is cut off. */
const maxBufferedBytes = 65_536;

const headers = {
  'Content-Type': 'text/event-stream',
  'Cache-Control': 'no-store, no-transform',
  'X-Accel-Buffering': 'no',
};

export interface Feed {
  /** Sends `first`, then events, until the client leaves. */
  watch: (req: Request, res: Response, first: object) => void;
  tell: (event: string, data: object) => void;
  /** Ends every stream; no new one begins. */
  end: () => void;
}

export function createFeed(): Feed {
  const streams = new Set<Response>();
  let isEnded = false;

  return {
    watch({ method }, res, first) {
      if (isEnded || streams.size >= maxStreams)
        throw new Problem(503, 'Too many watch: try again later');
      res.writeHead(200, headers);
      if (method === 'HEAD') return void res.end();
      streams.add(res);
      res.once('close', () => streams.delete(res));
      res.write(textOf('state', first));
    },
    tell(event, data) {
      for (const res of streams) {
        res.write(textOf(event, data));
        if (res.writableLength > maxBufferedBytes) res.destroy();
      }
    },
    end() {
      isEnded = true;
      for (const res of streams) res.end();
    },
  };
}

const textOf = (event: string, data: object) =>
  `event: ${event}\ndata: ${JSON.stringify(data)}\n\n`;
