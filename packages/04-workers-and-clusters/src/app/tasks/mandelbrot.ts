// One tile of the Mandelbrot set, in the colour of its thread.

import { threadId } from 'node:worker_threads';
import { move } from '../../beyond/batching/move.ts';

/** Which pixels of which image. */
export interface TileOf {
  /** Pixels on each side of the whole image. */
  size: number;
  /** The tile's upper left corner, in pixels. */
  x: number;
  y: number;
  /** Pixels on each side of the tile; the image's edge cuts it. */
  tile: number;
}

export interface Tile {
  x: number;
  y: number;
  width: number;
  height: number;
  /** The thread that drew it; 0 is the main thread. */
  threadId: number;
  /** Four bytes a pixel: red, green, blue, opacity. */
  pixels: Uint8ClampedArray<ArrayBuffer>;
}

export const largestImage = 4096;
/** Rounds after which a point counts as part of the set. */
const maxRounds = 400;
/** Left, top and side of the part of the plane that is drawn. */
const plane = { left: -2.1, top: -1.3, side: 2.6 };

/** @throws RangeError when the tile is not a part of the image. */
export function mandelbrot(part: TileOf): Tile {
  checkTile(part);
  const { size, x, y, tile } = part;
  const width = Math.min(tile, size - x);
  const height = Math.min(tile, size - y);
  const pixels = new Uint8ClampedArray(4 * width * height);
  const tint = tintOf(threadId);
  const step = plane.side / size;
  for (let i = 0; i < width * height; i += 1) {
    const column = x + (i % width);
    const row = y + Math.floor(i / width);
    const re = plane.left + column * step;
    const im = plane.top + row * step;
    const glow = (roundsAt(re, im) % maxRounds) / 60;
    pixels.set([...tint.map((c) => c * glow), 255], 4 * i);
  }
  const drawn = { x, y, width, height, threadId, pixels };
  return move(drawn, [pixels.buffer]);
}

/** Rounds of z = z * z + c before it leaves for infinity. */
function roundsAt(re: number, im: number): number {
  let [zr, zi, rounds] = [0, 0, 0];
  while (rounds < maxRounds && zr * zr + zi * zi <= 4) {
    const next = zr * zr - zi * zi + re;
    zi = 2 * zr * zi + im;
    zr = next;
    rounds += 1;
  }
  return rounds;
}

/** Neighbouring ids lie far apart on the circle of colours. */
function tintOf(id: number): number[] {
  const turn = (id * 0.618) % 1;
  const wave = (shift: number) =>
    150 + 105 * Math.cos(2 * Math.PI * (turn - shift));
  return [wave(0), wave(1 / 3), wave(2 / 3)];
}

function checkTile({ size, x, y, tile }: TileOf): void {
  const isImage =
    Number.isInteger(size) && size > 0 && size <= largestImage;
  const isInside = [x, y].every(
    (n) => Number.isInteger(n) && n >= 0 && n < size,
  );
  const isTile = Number.isInteger(tile) && tile > 0;
  if (isImage && isInside && isTile) return;
  throw new RangeError(
    `not a tile of an image up to ${largestImage}: ` +
      JSON.stringify({ size, x, y, tile }),
  );
}
