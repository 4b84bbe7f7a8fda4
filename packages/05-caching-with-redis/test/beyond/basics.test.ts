import { expect, it } from '@jest/globals';
import { runScript } from '@under-load/lab';

const file = new URL(
  '../../src/beyond/basics/basics.ts',
  import.meta.url,
);

it('prints each command with its reply', async () => {
  const { stdout } = await runScript({ file });

  expect(stdout).toContain('> SET greeting hello\n"OK"');
  expect(stdout).toContain('> GET nobody\nnull');
  expect(stdout).toContain('> TTL greeting\n60');
  expect(stdout).toContain('> HINCRBY user:1 visits 1\n2');
  expect(stdout).toContain('> DEL otp user:1 product:7\n3');
});

it('says in one line that Redis does not answer', async () => {
  const env = { REDIS_URL: 'redis://127.0.0.1:1' };

  const { code, stderr } = await runScript({ file, env });

  expect(code).toBe(1);
  expect(stderr).toMatch(/^Redis does not answer: .+\n$/);
});
