// A worker that drains: it declines what the primary sends it still.

import { once } from 'node:events';
import { createServer } from 'node:http';
import { expect, it } from '@jest/globals';
import { drain } from '../src/ladder/cluster/drain.ts';

it('lives on for a moment when no connection is open', async () => {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  let isThere = true;
  const later = new Promise<boolean>((resolve) => {
    server.once('close', () => {
      setTimeout(() => resolve(isThere), 250);
    });
  });

  await drain(server);
  isThere = false;

  expect(await later).toBe(true);
});
