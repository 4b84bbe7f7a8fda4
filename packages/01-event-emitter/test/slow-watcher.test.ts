import { once } from 'node:events';
import { createServer, get } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, it } from '@jest/globals';
import express, { type Response } from 'express';
import { Watchers } from '../src/app/watchers.ts';
import { createEvents } from '../src/ladder/6-drain.ts';

it('cuts off a client that does not read', async () => {
  const events = createEvents();
  const watchers = new Watchers(events);
  const app = express().get('/', watchers.watch);
  const server = createServer(app).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const client = get({ port, host: '127.0.0.1', agent: false });
  client.on('error', () => {}); // The server will cut it off.
  const [, stream] = (await once(server, 'request')) as [
    unknown,
    Response,
  ];
  const closed = once(stream, 'close');

  // The client cannot read while this loop runs.
  let sent = 0;
  while (!stream.destroyed && sent < 2e6) {
    void events.publish('mail.sent', { userId: String((sent += 1)) });
  }
  await closed;
  server.close();

  expect(stream.destroyed).toBe(true);
  expect(stream.writableLength).toBeLessThan(2 * 65_536);
  expect(watchers.size).toBe(0);
  expect(events.report().listeners).toEqual({});
});
