import { expect, it } from '@jest/globals';
import { startServer } from '@under-load/lab';
import { serverSuite } from '@under-load/lab/jest';

const entry = new URL('../src/server.ts', import.meta.url);

it('serves its page, and plays two processes on it', async () => {
  const env = { LIMIT: '7', WINDOW_MS: '600000' };
  const server = await startServer({ entry, env });

  const page = await fetch(server.url);
  const volley = await fetch(`${server.url}/volley?requests=50`);
  const { rung, each } = (await volley.json()) as {
    rung: string;
    each: string;
  };
  await server.stop();

  expect(await page.text()).toContain('<canvas');
  expect(page.headers.get('content-security-policy')).toContain(
    "default-src 'none'",
  );
  expect(rung).toBe('8-local');
  expect(each).toHaveLength(50);
  // Another server may have used up the key of the page.
  expect(each.replaceAll('0', '').length).toBeLessThanOrEqual(7);
});

it('starts, answers and ends without Redis', async () => {
  const env = { REDIS_URL: 'redis://127.0.0.1:1' };
  const server = await startServer({ entry, env });

  const { status } = await fetch(`${server.url}/time`);
  server.kill('SIGTERM');

  expect(status).toBe(200);
  expect(await server.exited).toEqual({ code: 0, signal: null });
});

serverSuite({
  entry,
  refusals: [
    {
      what: 'PORT',
      env: { PORT: '70000' },
      says: /PORT must be 0 to 65535: 70000/,
    },
    {
      what: '--rung',
      args: ['--rung', '9'],
      says: /--rung must be one of .*: 9/,
    },
    {
      what: 'LIMIT',
      env: { LIMIT: '0' },
      says: /LIMIT must be 1 to 10000: 0/,
    },
    {
      what: 'WHEN_DOWN',
      env: { WHEN_DOWN: 'maybe' },
      says: /WHEN_DOWN must be one of open, closed, local: maybe/,
    },
    {
      what: 'REDIS_URL',
      env: { REDIS_URL: '' },
      says: /REDIS_URL is not set/,
    },
  ],
});
