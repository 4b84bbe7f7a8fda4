import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, it } from '@jest/globals';
import { startServer } from '@under-load/lab';

const execute = promisify(execFile);
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

it('prints a command that debugs a test which is there', async () => {
  const nodeArgs = ['--import', 'tsx', '--import', inspector];
  const server = await startServer({ entry, nodeArgs });
  await server.stop();

  const [, printed = ''] =
    /exec node --inspect-brk=\S+ (.+) -t "<name>"/.exec(
      server.output(),
    ) ?? [];
  const args = printed.replaceAll('"', '').split(' ');
  const { stdout } = await execute(
    process.execPath,
    [...args, '--listTests'],
    { cwd: fileURLToPath(new URL('..', import.meta.url)) },
  );

  expect(stdout.trim().split('\n')).toEqual([
    expect.stringMatching(/tax-boundaries\.test\.ts$/),
  ]);
});
