// The tiles as they are drawn, as server-sent events.

import { Router, type Response } from 'express';
import { clientSignal } from '../client-signal.ts';
import { countTiles, drawTiles } from '../drawing.ts';
import { readImageQuery } from '../image-query.ts';
import type { RunTask } from '../tasks.ts';
import type { Tile } from '../tasks/mandelbrot.ts';

/** @param onError Called with the error of a tile. */
export function tileRoutes(
  run: RunTask,
  onError: (error: unknown) => void,
): Router {
  const router = Router();

  router.get('/', async (req, res) => {
    const { size, threads } = readImageQuery(req.query);
    const signal = clientSignal(res);
    const onTile = (tile: Tile) => send(res, 'tile', toJson(tile));
    res.set('Cache-Control', 'no-store').type('text/event-stream');
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

function send(res: Response, event: string, data: object): void {
  res.write(`event: ${event}\ndata: ${JSON.stringify(data)}\n\n`);
}

function toJson({ pixels, ...tile }: Tile) {
  return { ...tile, pixels: Buffer.from(pixels).toString('base64') };
}
