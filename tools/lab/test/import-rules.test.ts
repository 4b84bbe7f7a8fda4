// A lesson's src/ stands alone: the lint rule that holds it must fire.

import { spawn } from 'node:child_process';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { expect, it } from '@jest/globals';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const eslint = fileURLToPath(
  new URL(
    '../../../node_modules/eslint/bin/eslint.js',
    import.meta.url,
  ),
);
const lesson = 'packages/05-caching-with-redis/src';

async function lint(code: string): Promise<string> {
  const file = `${lesson}/jitter.ts`;
  const args = [eslint, '--stdin', '--stdin-filename', file];
  const child = spawn(process.execPath, args, { cwd: root });
  child.stdin.end(code);
  return text(child.stdout);
}

it.each([
  '@under-load/lab',
  '@under-load/services',
  '../lesson.ts',
  '../test/support/source.ts',
  '../../../tools/lab/src/index.ts',
  'supertest',
])('an import of %s by a lesson is refused', async (from) => {
  const report = await lint(
    `import * as it from '${from}';\nexport { it };\n`,
  );

  expect(report).toMatch(
    /no-restricted-imports|no-extraneous-dependencies/,
  );
});

it('imports of packages and built-ins are not', async () => {
  const report = await lint(
    "import * as fs from 'node:fs';\n" +
      "import * as redis from 'ioredis';\n" +
      "import * as cache from './cache.ts';\n" +
      'export { cache, fs, redis };\n',
  );

  expect(report).toBe('');
});
