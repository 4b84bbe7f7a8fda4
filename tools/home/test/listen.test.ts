// Clients that are slow to ask.

import { connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { expect, it } from '@jest/globals';
import express from 'express';
import { listen } from '../src/listen.ts';

const soon = {
  headersTimeout: 50,
  requestTimeout: 50,
  connectionsCheckingInterval: 10,
};

it.each([
  ['headers', 'POST / HTTP/1.1\r\nHost: localhost\r\nX-Slow: '],
  [
    'a body',
    'POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 10\r\n\r\nhalf',
  ],
])('a client that does not end %s is cut off', async (_what, begun) => {
  const app = express().use(express.text({ type: () => true }));
  const server = await listen(app, 0, soon);
  const { port } = new URL(server.url);
  const slow = connect(Number(port), '127.0.0.1');

  slow.write(begun);

  expect(await text(slow)).toMatch(/^HTTP\/1.1 408 /);
  await server.close();
});

it('cuts off nobody who listens to events for long', async () => {
  const app = express().get('/', (_request, response) => {
    response.write('begun');
    setTimeout(() => response.end(', done'), 200);
  });
  const server = await listen(app, 0, soon);

  const answer = await fetch(server.url.replace('localhost', '127.1'));

  expect(await answer.text()).toBe('begun, done');
  await server.close();
});
