import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { fileURLToPath } from 'node:url';
import { expect, it } from '@jest/globals';

const run = promisify(execFile);
const script = fileURLToPath(
  new URL('../src/basics.ts', import.meta.url),
);
const args = ['--import', 'tsx', script];

it('prints each command with its reply', async () => {
  const { stdout } = await run(process.execPath, args);

  expect(stdout).toContain('> SET greeting hello\n"OK"');
  expect(stdout).toContain('> GET nobody\nnull');
  expect(stdout).toContain('> TTL greeting\n60');
  expect(stdout).toContain('> HINCRBY user:1 visits 1\n2');
  expect(stdout).toContain('> DEL otp user:1 product:7\n3');
});

it('says in one line that Redis does not answer', async () => {
  const env = { ...process.env, REDIS_URL: 'redis://127.0.0.1:1' };

  const failure = run(process.execPath, args, { env });

  await expect(failure).rejects.toMatchObject({
    code: 1,
    stderr: expect.stringMatching(/^Redis does not answer: .+\n$/),
  });
});
