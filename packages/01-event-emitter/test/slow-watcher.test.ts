import { once } from 'node:events';
import { createServer, get, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { createEvents } from '../src/ladder/3-isolated-bus.ts';
import { Watchers } from '../src/watchers.ts';

const server = createServer();
const bus = createEvents();
const watchers = new Watchers(bus);
let stream: ServerResponse;

beforeEach(async () => {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const request = get({ port, host: '127.0.0.1', agent: false });
  request.on('error', () => {}); // It will be cut off.
  [, stream] = (await once(server, 'request')) as [
    unknown,
    ServerResponse,
  ];
  watchers.add(stream);
});
afterEach(() => {
  server.closeAllConnections();
  server.close();
});

it('cuts off a watcher who lets too much pile up', async () => {
  const closed = once(stream, 'close');

  // The client reads nothing while this loop runs.
  let events = 0;
  while (!stream.destroyed && events < 2e6) {
    bus.publish('mail.sent', { userId: String((events += 1)) });
  }
  await closed;

  expect(stream.destroyed).toBe(true);
  expect(stream.writableLength).toBeLessThan(2 * 65_536);
  expect(watchers.size).toBe(0);
  expect(bus.report().listeners).toEqual({});
});
