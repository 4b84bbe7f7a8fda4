import { expect, it } from '@jest/globals';
import { runScript } from '../src/index.ts';

const file = new URL('fixtures/script.ts', import.meta.url);

it('answers what a script printed, and its code', async () => {
  const env = { GREETING: 'hello' };

  const result = await runScript({ file, args: ['3'], env });

  expect(result).toEqual({
    code: 3,
    stdout: 'hello\n',
    stderr: 'complaint\n',
  });
});

it('kills a script that takes too long', async () => {
  const hangs = { file, args: ['hang'], timeoutMs: 1000 };

  const { code } = await runScript(hangs);

  expect(code).toBeNull();
});
