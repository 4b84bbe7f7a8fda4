// What needs a network: connections, streams, clients that go away.

import { once } from 'node:events';
import {
  createServer,
  type RequestListener,
  type Server,
} from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, expect, it } from '@jest/globals';
import { askUntil } from '@under-load/lab';
import { createApp } from '../src/app/app.ts';
import { createHttpSend } from '../src/app/http-send.ts';
import { startWorld } from '../src/app/world.ts';
import { createClient } from '../src/ladder/7-bulkhead.ts';

const ends: (() => unknown)[] = [];
afterEach(async () => {
  for (const end of ends.splice(0)) await end();
});

async function listen(listener: RequestListener) {
  const server: Server = createServer(listener);
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  ends.push(() => (server.closeAllConnections(), server.close()));
  const { port } = server.address() as AddressInfo;
  return { server, url: `http://127.0.0.1:${port}/` };
}

function openSend(maxSockets?: number) {
  const http = createHttpSend(maxSockets);
  ends.push(http.close);
  return http;
}

it.each([
  ['in seconds', '7', 7000],
  ['as a date that has passed', 'Wed, 21 Oct 2015 07:28:00 GMT', 0],
  ['as nonsense', 'soon', undefined],
])('reads Retry-After %s', async (_how, value, ms) => {
  const { url } = await listen((_req, res) => {
    res.writeHead(503, { 'Retry-After': value }).end();
  });

  const { retryAfterMs } = await openSend().send(url, {});

  expect(retryAfterMs).toBe(ms);
});

it('sends the body, and the idempotency key', async () => {
  const { url } = await listen((req, res) => {
    res.write(
      `${req.method} ${String(req.headers['idempotency-key'])} `,
    );
    req.pipe(res);
  });
  const asked = {
    method: 'POST',
    body: 'x',
    idempotencyKey: 'order-1',
  };

  const { body } = await openSend().send(url, asked);

  expect(body).toBe('POST order-1 x');
});

it('fails when the answer stops half-way', async () => {
  const { url } = await listen((req, res) => {
    res.writeHead(200, { 'Content-Length': 10 }).write('half');
    res.once('error', () => {});
    setImmediate(() => req.socket.destroy());
  });

  await expect(openSend().send(url, {})).rejects.toThrow();
});

it('reads no more than a megabyte', async () => {
  const { url } = await listen((_req, res) => {
    const part = Buffer.alloc(100_000);
    const more = () => {
      while (!res.destroyed && res.write(part));
    };
    res.on('drain', more).on('error', () => {});
    more();
  });

  await expect(openSend().send(url, {})).rejects.toThrow('over');
});

it('opens so many connections, keeps them, and ends them', async () => {
  let open = 0;
  let most = 0;
  const { server, url } = await listen((_req, res) => void res.end());
  server.on('connection', (socket) => {
    most = Math.max(most, (open += 1));
    socket.once('close', () => (open -= 1));
  });
  const http = openSend(4);

  for (let round = 0; round < 3; round += 1) {
    const all = Array.from({ length: 20 }, () => http.send(url, {}));
    await Promise.all(all);
  }
  http.close();
  const left = await askUntil(
    () => Promise.resolve({ open }),
    (seen) => seen.open === 0,
  );

  expect(most).toBe(4);
  expect(left.open).toBe(0);
});

async function listenApp() {
  const settings = { attemptMs: 60_000, deadlineMs: 60_000 };
  const world = await startWorld({ createClient, settings, workMs: 0 });
  ends.push(() => world.close());
  const app = createApp({ world, onError: () => {} });
  return { world, ...(await listen(app)) };
}

it('ends the calls of a client that goes away', async () => {
  const { world, url } = await listenApp();
  world.turn('prices', 'hang');
  const look = () => Promise.resolve(world.see().prices);
  const gone = new AbortController();
  const asking = fetch(`${url}quote/mug-7`, { signal: gone.signal });
  asking.catch(() => {});
  await askUntil(look, ({ waiting }) => waiting > 0);

  gone.abort();

  const seen = await askUntil(look, ({ abandoned }) => abandoned > 0);
  expect(seen).toMatchObject({ waiting: 0, abandoned: 1 });
});

it('tells each change to those who watch', async () => {
  const { world, url } = await listenApp();
  const watching = await fetch(`${url}events`);
  const reader = watching.body?.pipeThrough(new TextDecoderStream());
  world.turn('stock', 'slow');

  let text = '';
  for await (const part of reader ?? []) {
    text += part;
    if (text.includes('"mode":"slow"')) break;
  }

  expect(text).toMatch(/^event: state\ndata: \{"prices"/);
});
