// What a lesson's server sends as events is heard from its start, and
// no flood of it reaches a page.

import { once } from 'node:events';
import {
  createServer,
  type Server,
  type ServerResponse,
} from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, expect, it } from '@jest/globals';
import { watchStreams } from '../src/jobs/watch-streams.ts';
import type { ServerEvent } from '../src/runs/run-event.ts';

type Heard = Extract<ServerEvent, { type: 'heard' }>;

let leaving = new AbortController();
let server: Server | undefined;
afterEach(() => {
  leaving.abort();
  server?.close();
  server?.closeAllConnections();
});

it('each event has its stream, its name and its time', async () => {
  const began = Date.now();
  const heard = await watch(2, (events) => {
    events.write(': welcome\n\nevent: sold\ndata: {"a":1}\n\n');
    events.write('data: plain\n\n');
  });

  const [first, second] = heard;
  expect(first).toMatchObject({
    stream: 0,
    event: 'sold',
    data: '{"a":1}',
  });
  expect(second).toMatchObject({ event: 'message', data: 'plain' });
  expect(first?.at).toBeGreaterThanOrEqual(began);
});

it('a stream that ends is opened again', async () => {
  const heard = await watch(2, (events) => {
    events.end('data: once\n\n');
  });

  expect(heard.map(({ data }) => data)).toEqual(['once', 'once']);
});

it('an event without an end, and a large one, are not kept', async () => {
  let count = 0;
  const heard = await watch(2, (events) => {
    count += 1;
    if (count > 1) return events.write('data: second\n\n');
    events.write(`data: ${'y'.repeat(10_000)}\n\n`);
    return events.write(`data: ${'x'.repeat(2_000_000)}`);
  });

  expect(heard.map(({ data }) => data.length)).toEqual([4_000, 6]);
});

it('of a flood, a hundred a second are told, and how many more', async () => {
  const told: Heard[] = [];
  const flood = setInterval(() => {
    for (const events of open) {
      events.write('data: drop\n\n'.repeat(300));
    }
  }, 20);
  const open: ServerResponse[] = [];
  await watch(
    1,
    (events) => void open.push(events),
    ({ data }) => /more/.test(data),
    told,
  );
  clearInterval(flood);

  expect(told.length).toBeLessThan(250);
  expect(told.some(({ event }) => event === '…')).toBe(true);
});

/** Resolves once that many events were told that fit. */
async function watch(
  count: number,
  send: (events: ServerResponse) => unknown,
  fits: (event: Heard) => boolean = () => true,
  all: Heard[] = [],
): Promise<Heard[]> {
  leaving = new AbortController();
  server = createServer((_request, events) => {
    events.writeHead(200, { 'Content-Type': 'text/event-stream' });
    send(events);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const { signal } = leaving;
  return new Promise((resolve) => {
    watchStreams({
      origin: `http://127.0.0.1:${port}`,
      streams: [{ title: 'All', path: '/events' }],
      signal,
      tell(event) {
        if (event.type !== 'heard') return;
        all.push(event);
        const found = all.filter(fits);
        if (found.length === count) resolve(found);
      },
    });
  });
}
