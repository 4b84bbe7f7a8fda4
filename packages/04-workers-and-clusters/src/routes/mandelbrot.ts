// The whole image, once its last tile is drawn.

import { Router } from 'express';
import type { AppDependencies } from '../app.ts';
import { clientSignal } from '../client-signal.ts';
import { drawTiles } from '../drawing.ts';
import { Image } from '../image.ts';
import { readImageQuery } from '../image-query.ts';

export function mandelbrotRoutes({ pool }: AppDependencies): Router {
  const router = Router();

  router.get('/', async (req, res) => {
    const { size, threads } = readImageQuery(req.query);
    const image = new Image(size);
    const signal = clientSignal(res);
    const onTile = image.add.bind(image);
    try {
      await drawTiles({ pool, size, threads, signal, onTile });
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
