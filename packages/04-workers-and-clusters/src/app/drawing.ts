// Draws an image, tile by tile, in the pool.

import { setMaxListeners } from 'node:events';
import type { RunTask } from './tasks.ts';
import type { Tile, TileOf } from './tasks/mandelbrot.ts';

const tileSide = 64;

export interface Drawing {
  run: RunTask;
  /** Pixels on each side of the image. */
  size: number;
  /** Tiles in flight at once: that many threads have work. */
  threads: number;
  /** Ends the tiles in flight. */
  signal: AbortSignal;
  /**
   * Called in the order in which tiles are done. Its line draws no
   * other tile before it resolves.
   */
  onTile: (tile: Tile) => void | Promise<void>;
}

/** @throws The error of the first tile that fails. */
export async function drawTiles(drawing: Drawing): Promise<void> {
  const { run, size, threads, onTile } = drawing;
  const failed = new AbortController();
  const signal = AbortSignal.any([drawing.signal, failed.signal]);
  // One listener a tile in flight: as many are no leak.
  setMaxListeners(0, signal);
  // One iterator for all lines: each takes the next tile from it.
  const tiles = tilesOf(size);

  async function line(): Promise<void> {
    for (const tile of tiles) {
      await onTile(await run('mandelbrot', tile, { signal }));
    }
  }

  try {
    await Promise.all(Array.from({ length: threads }, line));
  } finally {
    // The other lines stop, too: their tiles are not needed.
    failed.abort();
  }
}

export function countTiles(size: number): number {
  return Math.ceil(size / tileSide) ** 2;
}

function* tilesOf(size: number): Generator<TileOf, void, void> {
  for (let y = 0; y < size; y += tileSide) {
    for (let x = 0; x < size; x += tileSide) {
      yield { size, x, y, tile: tileSide };
    }
  }
}
