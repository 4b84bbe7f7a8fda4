import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, expect, it } from '@jest/globals';
import express, { type Response } from 'express';
import { Watchers } from '../src/app/watchers.ts';
import { createEvents } from '../src/ladder/6-drain.ts';
import { watch } from './support/watch.ts';

let server: Server;

afterEach(() => {
  server.close();
  server.closeAllConnections();
});

async function open(options?: { heartbeatMs: number }) {
  const events = createEvents();
  const watchers = new Watchers(events, options);
  const app = express().get('/events', watchers.watch);
  server = createServer(app).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return { events, watchers, url: `http://127.0.0.1:${port}` };
}

it('cuts off a client that does not read', async () => {
  const { events, watchers, url } = await open();
  const request = once(server, 'request');
  const client = await watch(url);
  const [, stream] = (await request) as [unknown, Response];
  const closed = once(stream, 'close');

  // The client cannot read while this loop runs.
  let sent = 0;
  while (!stream.destroyed && sent < 2e6) {
    void events.publish('mail.sent', { userId: String((sent += 1)) });
  }
  await closed;
  client.leave();

  expect(stream.destroyed).toBe(true);
  expect(stream.writableLength).toBeLessThan(2 * 65_536);
  expect(watchers.size).toBe(0);
});

it('remembers the last 150 events, and no more', async () => {
  const { events, url } = await open();

  for (let i = 1; i <= 200; i += 1) {
    void events.publish('mail.sent', { userId: `u${i}` });
  }
  const client = await watch(url, '0');
  const text = await client.until(/"u200"/);
  client.leave();

  expect(text.match(/^id: /gm)).toHaveLength(150);
  expect(text).toMatch(/^: welcome\n\nid: \d+\n.*\ndata: .*"u51"/);
});

it('writes to a silent stream, so that proxies keep it', async () => {
  const { url, watchers } = await open({ heartbeatMs: 10 });

  const client = await watch(url);
  const text = await client.until(/:\n\n:\n\n/);
  watchers.endAll();

  expect(text).toMatch(/^: welcome\n\n:\n\n/);
});
