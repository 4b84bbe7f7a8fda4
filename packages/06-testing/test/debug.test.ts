import { expect, it } from '@jest/globals';
import { startServer } from '@under-load/lab';

const entry = new URL('../src/server.ts', import.meta.url);
const { href: inspector } = new URL(
  '../src/beyond/debug/inspector.ts',
  import.meta.url,
);

it('opens an inspector on this machine, beside the server', async () => {
  const nodeArgs = ['--import', 'tsx', '--import', inspector];
  const server = await startServer({ entry, nodeArgs });

  const [, host] =
    /inspector listens on (127\.0\.0\.1:\d+)/.exec(server.output()) ??
    [];
  const targets = await fetch(`http://${host}/json/list`);
  const health = await fetch(`${server.url}/healthz`);
  await server.stop();

  expect(await targets.json()).toEqual([
    expect.objectContaining({ type: 'node' }),
  ]);
  expect(health.status).toBe(200);
});
