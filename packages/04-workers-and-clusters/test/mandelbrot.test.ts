import { once } from 'node:events';
import { get, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { patiently } from '@under-load/lab';
import { decode } from 'fast-png';
import request from 'supertest';
import { createPool } from '../src/ladder/pool/7-bounded-queue-and-close.ts';
import type { Pool } from '../src/ladder/pool/pool.ts';
import { fakePool, openTestApp, tasks } from './support/test-app.ts';

let pool: Pool;
beforeAll(() => {
  pool = createPool({ tasks, threads: 2 });
});
afterAll(() => pool.close());

const imageOf = async (query: string) => {
  const { app } = openTestApp(pool);
  const answer = await request(app).get(`/mandelbrot.png?${query}`);
  expect(answer.type).toBe('image/png');
  return decode(answer.body);
};

it('draws an image of the size that is asked for', async () => {
  const { width, height, channels } = await imageOf('size=100');

  expect([width, height, channels]).toEqual([100, 100, 4]);
});

it('leaves the set itself black, and its edge in colour', async () => {
  const { data, width } = await imageOf('size=200&threads=2');
  const inside = 4 * (100 * width + 130); // -0.41 + 0i
  const pixels = Array.from({ length: data.length / 4 }, (_, i) =>
    [...data.subarray(4 * i, 4 * i + 4)].map(Number),
  );

  const isLit = ([r = 0, g = 0, b = 0]: number[]) => r + g + b > 100;
  const lit = pixels.filter(isLit).length;

  expect([...data.subarray(inside, inside + 4)]).toEqual([
    0, 0, 0, 255,
  ]);
  expect(lit).toBeGreaterThan(1000);
  expect(pixels.every(([, , , opacity]) => opacity === 255)).toBe(true);
});

it('sends the tiles as they are drawn, by several threads', async () => {
  const { app } = openTestApp(pool);

  const { text } = await request(app).get('/tiles?size=512&threads=2');

  const events = [...text.matchAll(/event: (\w+)\ndata: (.*)\n\n/g)];
  const names = events.map(([, name]) => name);
  const tiles = events
    .slice(1, -1)
    .map(([, , data]) => JSON.parse(data ?? ''));
  expect(names).toEqual(['begin', ...Array(64).fill('tile'), 'end']);
  expect(new Set(tiles.map(({ x, y }) => `${x},${y}`)).size).toBe(64);
  expect(new Set(tiles.map(({ threadId }) => threadId)).size).toBe(2);
  const bytes = Buffer.from(tiles[0].pixels, 'base64');
  expect(bytes.length).toBe(4 * 64 * 64);
});

it('warns of no leak when many tiles are in flight', async () => {
  const { app } = openTestApp(pool);
  const warnings: Error[] = [];
  const note = (warning: Error) => warnings.push(warning);
  process.on('warning', note);

  await request(app).get('/tiles?size=256&threads=12').expect(200);

  process.off('warning', note);
  expect(warnings).toEqual([]);
});

it('passes proxies, which keep back what they may change', async () => {
  const { app } = openTestApp(pool);

  const { headers } = await request(app).get('/tiles?size=16');

  expect(headers['cache-control']).toBe('no-cache, no-transform');
  expect(headers['x-accel-buffering']).toBe('no');
});

it('draws no more than a client reads', async () => {
  let drawn = 0;
  const pixels = new Uint8ClampedArray(1_000_000);
  const run: Pool['run'] = (_name, part) => {
    drawn += 1;
    return Promise.resolve({ ...(part as object), pixels });
  };
  const { app } = openTestApp(fakePool(run));
  const server = app.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const client = get({ port, path: '/tiles?size=1024&threads=2' });
  const [answer] = (await once(client, 'response')) as [
    IncomingMessage,
  ];

  const drawnUnread = await unchanging(() => drawn);
  for await (const _ of answer);

  expect(drawnUnread).toBeLessThan(128);
  expect(drawn).toBe(256);
  server.close();
});

/** Resolves to the count once it stays the same for a while. */
async function unchanging(count: () => number): Promise<number> {
  let [before, same] = [count(), 0];
  while (same < 10) {
    await sleep(20);
    same = count() === before ? same + 1 : 0;
    before = count();
  }
  return before;
}

it.each([
  [400, 'size=big'],
  [400, 'size=0x20'],
  [400, 'size=1e2'],
  [400, 'size=-1'],
  [400, 'threads='],
  [422, 'size=15'],
  [422, 'size=1025'],
  [422, 'threads=0'],
  [422, 'threads=65'],
])('answers %i to ?%s', async (status, query) => {
  const { app } = openTestApp(pool);

  for (const path of ['/mandelbrot.png', '/tiles']) {
    const answer = await request(app).get(`${path}?${query}`);
    expect(answer.status).toBe(status);
    expect(answer.type).toBe('application/problem+json');
  }
});

it('says so when a tile fails after the first were sent', async () => {
  const run = () => Promise.reject(new Error('no'));
  const { app, errors } = openTestApp(fakePool(run));

  const { text } = await request(app).get('/tiles?size=64');

  expect(text).toMatch(/event: begin[^]*event: failed\ndata: {}\n\n$/);
  expect(errors).toHaveLength(1);
});

it('ends the tiles of a client that leaves', async () => {
  let begun: (signal?: AbortSignal) => void = () => {};
  const running = new Promise<AbortSignal | undefined>((resolve) => {
    begun = resolve;
  });
  const run: Pool['run'] = (_name, _input, { signal } = {}) => {
    begun(signal);
    return new Promise((_resolve, reject) => {
      const abort = () => reject(new Error('aborted'));
      signal?.addEventListener('abort', abort);
    });
  };
  const { app, errors } = openTestApp(fakePool(run));
  const server = app.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const client = get({ port, path: '/mandelbrot.png' });
  client.on('error', () => {});
  const signal = await running;
  const aborted = new Promise((resolve) => {
    signal?.addEventListener('abort', resolve);
  });

  client.destroy();

  await patiently('the end of the tile', aborted);
  server.close();
  expect(errors).toEqual([]);
});
