import { once } from 'node:events';
import { createServer, get } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import type { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { expect, it } from '@jest/globals';
import express from 'express';
import { ownErrors } from '../src/routes/answer-errors.ts';
import { runRoutes } from '../src/routes/run-routes.ts';
import { EventLog } from '../src/runs/event-log.ts';
import type { Runs } from '../src/runs/runs.ts';
import { courseOf } from './support/server-runs.ts';

/** The events of one run, whose log is the test's. */
async function openEvents() {
  const log = new EventLog();
  const runs = { get: () => ({ log }) } as unknown as Runs;
  const app = express().use(runRoutes({ course: courseOf([]), runs }));
  const server = createServer(app).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const close = () => {
    server.close();
    server.closeAllConnections();
  };
  return { log, port, close };
}

it('cuts off a page that does not read, and tells the others all', async () => {
  const { log, port, close } = await openEvents();
  const slow = connect(port, '127.0.0.1');
  slow.write('GET /runs/1/events HTTP/1.1\r\nHost: localhost\r\n\r\n');
  await once(slow, 'data');
  slow.pause();
  const url = `http://127.0.0.1:${port}/runs/1/events`;
  const [reader] = (await once(get(url), 'response')) as [Readable];
  const read = buffer(reader);

  // More than the system keeps of what was sent, and not read.
  const text = 'x'.repeat(64 * 1024);
  for (let i = 0; i < 400; i++) {
    log.add({ type: 'output', text });
    await new Promise((resolve) => setImmediate(resolve));
  }
  log.add({ type: 'ended', how: 'finished', message: '' });

  const all = String(await read);
  expect(all).toContain('id: 401\n');
  expect(all.match(/^id: /gm)).toHaveLength(401);
  slow.resume();
  await once(slow, 'close'); // long before it has all of it
  expect(slow.bytesRead).toBeLessThan(all.length);
  close();
});

it('an error of one response ends no other', async () => {
  const app = express().use(ownErrors);
  app.get('/late', (_request, response) => {
    response.end('said');
    response.write('after the end');
  });
  const server = createServer(app).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;

  for (let i = 0; i < 2; i++) {
    await fetch(`http://127.0.0.1:${port}/late`).catch(() => {});
  }
  const { status } = await fetch(`http://127.0.0.1:${port}/other`);

  expect(status).toBe(404);
  server.close();
  server.closeAllConnections();
});
