import { expect, it } from '@jest/globals';
import { node, program, withServices } from './support/wrapper.ts';

it('runs the command with the addresses of its services', async () => {
  const script = `console.log(
    process.env.REDIS_URL, process.env.DATABASE_URL)`;

  const { ended } = withServices([
    'redis',
    'postgres',
    ...node(script),
  ]);

  const { code, stdout, stderr } = await ended;
  expect(stdout).toMatch(/^redis:\/\/\S+ postgres:\/\/\S+\n$/);
  expect(code).toBe(0);
  // One line each, and no noise of an engine among them.
  expect(stderr.trim().split('\n')).toEqual([
    expect.stringMatching(/^redis: embedded Valkey /),
    expect.stringMatching(/^postgres: embedded PostgreSQL /),
  ]);
});

it('passes arguments on as they are', async () => {
  const script = 'console.log(process.argv.slice(1))';
  const args = ['a b', '--', '$HOME', '"'];

  const { ended } = withServices([...node(script), ...args]);

  const { stdout } = await ended;
  expect(stdout).toBe(`[ 'a b', '--', '$HOME', '"' ]\n`);
});

it.each([0, 3])(
  'ends with status %d when the command does',
  async (n) => {
    const { ended } = withServices([
      'redis',
      ...node(`process.exit(${n})`),
    ]);

    const { code } = await ended;

    expect(code).toBe(n);
  },
);

it('says that a command is not found', async () => {
  const { ended } = withServices(['redis', '--', 'no-such-command']);

  const { code, stderr } = await ended;

  expect(code).toBe(127);
  expect(stderr).toMatch(/\nno-such-command: command not found\.\n$/);
});

it.each([
  [['redis', 'node'], 'The -- is missing.'],
  [['mysql', '--', 'node'], 'There is no service "mysql".'],
  [['redis', '--'], 'No command given.'],
])('explains itself when called with %j', async (args, reason) => {
  const { ended } = withServices(args);

  const { code, stderr } = await ended;

  expect(code).toBe(1);
  expect(stderr).toBe(
    `${reason} Usage: with-services [redis] [postgres] [rabbitmq] ` +
      '-- <command> [arguments]\n',
  );
});

it('runs nothing when a variable leads nowhere', async () => {
  const env = {
    SERVICES: undefined,
    DATABASE_URL: 'postgres://me:secret@127.0.0.1:1/db',
  };

  const { ended } = withServices(
    ['postgres', ...node('console.log("ran")')],
    env,
  );

  const { code, stdout, stderr } = await ended;
  expect([code, stdout]).toEqual([1, '']);
  expect(stderr).toMatch(/^DATABASE_URL .* 127\.0\.0\.1:1 \(.+\.\n$/);
  expect(stderr).not.toContain('secret');
});

it('reuses the services of a wrapper around it, silently', async () => {
  const print = node('console.log(process.env.REDIS_URL)');
  const inner = ['--', process.execPath, program, 'redis', ...print];

  const { ended } = withServices(['redis', ...inner]);

  const { code, stdout, stderr } = await ended;
  expect(code).toBe(0);
  // The one line on stderr tells the address of the outer's Redis.
  const [, address] = /^redis: .* on (\S+)\n$/.exec(stderr) ?? [];
  expect(stdout).toBe(`redis://${address}\n`);
});
