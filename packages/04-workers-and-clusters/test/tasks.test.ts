import { expect, it } from '@jest/globals';
import { buffersToMove } from '../src/beyond/batching/move.ts';
import { mandelbrot } from '../src/app/tasks/mandelbrot.ts';
import { primes } from '../src/app/tasks/primes.ts';

it.each([-1, 1.5, NaN, 50_000_001, Infinity])(
  'refuses to sieve below %d',
  (below) => {
    expect(() => primes({ below })).toThrow(/0 to 50000000/);
  },
);

it('draws a tile that the edge of the image cuts', () => {
  const value = mandelbrot({
    size: 100,
    x: 80,
    y: 60,
    tile: 50,
  });

  expect(value).toMatchObject({ width: 20, height: 40, threadId: 0 });
  expect(value.pixels).toHaveLength(4 * 20 * 40);
  expect(buffersToMove(value)).toEqual([value.pixels.buffer]);
});

it('draws the inside of the set black, and the outside not', () => {
  const size = 260;
  const inside = mandelbrot({ size, x: 210, y: 130, tile: 1 });
  const outside = mandelbrot({ size, x: 150, y: 130, tile: 1 });

  const sum = (pixels: Uint8ClampedArray) =>
    pixels.slice(0, 3).reduce((total, part) => total + part, 0);
  expect(sum(inside.pixels)).toBe(0);
  expect(sum(outside.pixels)).toBe(0);
});

it.each([
  { size: 0, x: 0, y: 0, tile: 1 },
  { size: 5000, x: 0, y: 0, tile: 1 },
  { size: 10, x: 10, y: 0, tile: 1 },
  { size: 10, x: 0, y: -1, tile: 1 },
  { size: 10, x: 0, y: 0, tile: 0.5 },
])('refuses to draw %p', (part) => {
  expect(() => mandelbrot(part)).toThrow(RangeError);
});
