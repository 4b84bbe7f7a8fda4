// The tiles as they are drawn, as server-sent events.

import { once } from 'node:events';
import { Router, type Response } from 'express';
import { clientSignal } from '../client-signal.ts';
import { countTiles, drawTiles } from '../drawing.ts';
import { readImageQuery } from '../image-query.ts';
import type { RunTask } from '../tasks.ts';
import type { Tile } from '../tasks/mandelbrot.ts';

/** Such that no proxy keeps the events back. */
const headers = {
  'Cache-Control': 'no-cache, no-transform',
  'X-Accel-Buffering': 'no',
};
/** A client that reads nothing for so long is cut off. */
const readMs = 10_000;

/** @param onError Called with the error of a tile. */
export function tileRoutes(
  run: RunTask,
  onError: (error: unknown) => void,
): Router {
  const router = Router();

  router.get('/', async (req, res) => {
    const { size, threads } = readImageQuery(req.query);
    const signal = clientSignal(res);
    const onTile = async (tile: Tile) => {
      send(res, 'tile', toJson(tile));
      if (res.writableNeedDrain) await drained(res, signal);
    };
    res.setMaxListeners(0); // One a tile in flight.
    res.set(headers).type('text/event-stream').flushHeaders();
    send(res, 'begin', { size, tiles: countTiles(size) });
    try {
      await drawTiles({ run, size, threads, signal, onTile });
      send(res, 'end', {});
    } catch (error) {
      if (signal.aborted) return;
      onError(error);
      // The status is sent already: the failure is one more event.
      send(res, 'failed', {});
    }
    res.end();
  });

  return router;
}

/** Resolves when the client has read. @throws when it does not. */
async function drained(res: Response, left: AbortSignal) {
  const cutOff = setTimeout(() => res.destroy(), readMs);
  try {
    await once(res, 'drain', { signal: left });
  } finally {
    clearTimeout(cutOff);
  }
}

function send(res: Response, event: string, data: object): void {
  res.write(`event: ${event}\ndata: ${JSON.stringify(data)}\n\n`);
}

function toJson({ pixels, ...tile }: Tile) {
  return { ...tile, pixels: Buffer.from(pixels).toString('base64') };
}
