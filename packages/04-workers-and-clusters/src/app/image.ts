// Puts tiles together, and makes a PNG of them.

import { encode } from 'fast-png';
import type { Tile } from './tasks/mandelbrot.ts';

const channels = 4;

export class Image {
  readonly #size: number;
  readonly #data: Uint8Array;

  constructor(size: number) {
    this.#size = size;
    this.#data = new Uint8Array(channels * size * size);
  }

  add({ x, y, width, height, pixels }: Tile): void {
    const rowBytes = channels * width;
    for (let row = 0; row < height; row += 1) {
      const from = pixels.subarray(
        row * rowBytes,
        (row + 1) * rowBytes,
      );
      this.#data.set(from, channels * ((y + row) * this.#size + x));
    }
  }

  /** On the event loop, so as fast as can be: the least effort. */
  toPng(): Uint8Array {
    const [width, height] = [this.#size, this.#size];
    const image = { width, height, channels, data: this.#data };
    return encode(image, { zlib: { level: 1 } });
  }
}
