// The whole image, once the last tile is drawn.

import { Router } from 'express';
import { clientSignal } from '../client-signal.ts';
import { drawTiles } from '../drawing.ts';
import { Image } from '../image.ts';
import { readImageQuery } from '../image-query.ts';
import type { RunTask } from '../tasks.ts';

export function mandelbrotRoutes(run: RunTask): Router {
  const router = Router();

  router.get('/', async (req, res) => {
    const { size, threads } = readImageQuery(req.query);
    const image = new Image(size);
    const signal = clientSignal(res);
    const onTile = image.add.bind(image);
    try {
      await drawTiles({ run, size, threads, signal, onTile });
    } catch (error) {
      if (signal.aborted) return;
      throw error;
    }
    // The colours are those of the threads: no two drawings are alike.
    res.set('Cache-Control', 'no-store').type('png');
    res.end(image.toPng());
  });

  return router;
}
