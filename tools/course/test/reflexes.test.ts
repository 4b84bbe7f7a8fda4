// What people type before they have read anything.

import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, it } from '@jest/globals';

const execute = promisify(execFile);
const root = fileURLToPath(new URL('../../..', import.meta.url));
const jest = createRequire(import.meta.url).resolve('jest/bin/jest');

it('says what to run instead of "npx jest"', async () => {
  const attempt = execute(process.execPath, [jest, 'nothing'], {
    cwd: `${root}/packages/01-event-emitter`,
    env: { ...process.env, NODE_OPTIONS: '' },
  });

  await expect(attempt).rejects.toMatchObject({
    code: 1,
    stderr:
      'Jest needs options that pnpm gives it: run "npx -y pnpm@12 ' +
      'test", with the name of a test file if you like.\n',
  });
});

it('has npm and pnpm refuse an older Node.js, before any download', () => {
  const text = readFileSync(`${root}/package.json`, 'utf8');
  const { devEngines, engines } = JSON.parse(text);

  // Both of them read this first; "engines" is a warning to both.
  expect(devEngines.runtime).toEqual({
    ...{ name: 'node', version: engines.node },
    onFail: 'error',
  });
});
