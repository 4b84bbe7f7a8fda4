import { afterEach, describe, expect, it } from '@jest/globals';
import type { RunningServer, ServerOptions } from '../src/index.ts';
import { startServer } from '../src/index.ts';

const entry = new URL('fixtures/server.ts', import.meta.url);
const started: RunningServer[] = [];

afterEach(async () => {
  for (const server of started.splice(0)) await server.stop();
});

describe('a started server', () => {
  it('answers on the URL that it printed', async () => {
    const { url, output } = await start({ env: { GREETING: 'hi' } });
    const response = await fetch(url);
    expect(await response.text()).toBe('hi');
    expect(output()).toContain(`Listening on ${url}.`);
  });

  it('is gone once stop() resolves', async () => {
    const server = await start({});
    await server.stop();
    await expect(fetch(server.url)).rejects.toThrow('fetch failed');
    expect(server.kill('SIGTERM')).toBe(false);
  });

  it('is killed when it ignores SIGTERM', async () => {
    const options = { args: ['stubborn'], graceMs: 50 };
    const server = await start(options);
    await server.stop();
    await expect(fetch(server.url)).rejects.toThrow('fetch failed');
  });

  it('ends with the signal', async () => {
    const stopping = new AbortController();
    const server = await start({ signal: stopping.signal });
    stopping.abort();
    await server.exited;
    await expect(fetch(server.url)).rejects.toThrow('fetch failed');
  });
});

describe('a server that does not start', () => {
  it('is reported with its last words', async () => {
    await expect(start({ args: ['fails'] })).rejects.toThrow(
      'the server ended before it printed a URL\nthe port is taken',
    );
  });

  it('is reported when it prints no URL', async () => {
    const options = { args: ['silent'], startTimeoutMs: 50 };
    await expect(start(options)).rejects.toThrow(
      'the server printed no URL within 0.05 s',
    );
  });

  it('is given up when the signal aborts', async () => {
    const stopping = new AbortController();
    const { signal } = stopping;
    const starting = start({ args: ['silent'], signal });
    stopping.abort();
    await expect(starting).rejects.toBe(signal.reason);
  });
});

async function start(options: Partial<ServerOptions>) {
  const server = await startServer({ entry, ...options });
  started.push(server);
  return server;
}
