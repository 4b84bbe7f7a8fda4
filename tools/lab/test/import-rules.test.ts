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
const config = fileURLToPath(
  new URL('fixtures/untyped-eslint.config.js', import.meta.url),
);
const lesson = 'packages/05-caching-with-redis/src';

const refused = [
  '@under-load/lab',
  '@under-load/services',
  '../lesson.ts',
  '../test/support/source.ts',
  '../../../tools/lab/src/index.ts',
  'supertest',
];
const allowed = ['node:fs', 'ioredis', './cache.ts'];

/** The imports that break a rule, as ESLint reports their lines. */
async function lintImports(sources: string[]): Promise<string[]> {
  const lines = sources.map(
    (from, i) => `import * as m${i} from '${from}';`,
  );
  const names = sources.map((_, i) => `m${i}`).join(', ');
  const file = `${lesson}/jitter.ts`;
  const args = [
    '--config',
    config,
    '--stdin',
    '--stdin-filename',
    file,
    '--format',
    'json',
  ];
  const child = spawn(process.execPath, [eslint, ...args], {
    cwd: root,
  });
  child.stdin.end(`${lines.join('\n')}\nexport { ${names} };\n`);
  const [report] = JSON.parse(await text(child.stdout)) as [
    { messages: { line: number; ruleId: string }[] },
  ];
  const broken = report.messages
    .filter(({ ruleId }) => /import/.test(ruleId))
    .map(({ line }) => sources[line - 1] ?? 'another line');
  return [...new Set(broken)];
}

it("refuses what a lesson's src/ may not import, and nothing else", async () => {
  const broken = await lintImports([...refused, ...allowed]);

  expect(broken).toEqual(refused);
});
