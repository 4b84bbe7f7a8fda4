// A lesson's src/ stands alone, and each of its rooms knows its
// neighbours only: the lint rules that hold it must fire.

import { expect, it } from '@jest/globals';
import { lint } from './support/lint.ts';

const src = 'packages/05-caching-with-redis/src';

/** The imports that break a rule, as ESLint reports their lines. */
async function refusedIn(
  file: string,
  sources: string[],
): Promise<string[]> {
  const lines = sources.map(
    (from, i) => `import * as m${i} from '${from}';`,
  );
  const names = sources.map((_, i) => `m${i}`).join(', ');
  const code = `${lines.join('\n')}\nexport { ${names} };\n`;
  const messages = await lint(`${src}/${file}`, code);
  const broken = messages
    .filter(({ ruleId }) => /import/.test(ruleId))
    .map(({ line }) => sources[line - 1] ?? 'another line');
  return [...new Set(broken)];
}

it("refuses what a lesson's src/ may not import, and nothing else", async () => {
  const refused = [
    '@under-load/lab',
    '@under-load/services',
    '../../lesson.ts',
    '../../test/support/source.ts',
    '../../../../tools/lab/src/index.ts',
    'supertest',
  ];
  const allowed = ['node:fs', 'ioredis', '../ladder/cache.ts'];

  const broken = await refusedIn('app/app.ts', [
    ...refused,
    ...allowed,
  ]);

  expect(broken).toEqual(refused);
});

const rooms = [
  {
    file: 'ladder/1-a.ts',
    refused: ['../app/app.ts', '../kit/options.ts', '../beyond/a/b.ts'],
    allowed: ['./cache.ts', './1-a/thread.ts'],
  },
  {
    file: 'ladder/pool/1-a.ts',
    refused: ['../../app/app.ts'],
    allowed: ['./pool.ts', '../errors.ts'],
  },
  {
    file: 'ladder/1-a/orders.test.ts',
    refused: ['../../../lesson.ts'],
    allowed: ['../../app/app.ts'],
  },
  {
    file: 'beyond/batching/pool.ts',
    refused: ['../../app/app.ts'],
    allowed: ['../../ladder/pool.ts', '../../kit/options.ts'],
  },
  {
    file: 'kit/serve.ts',
    refused: ['../app/app.ts'],
    allowed: ['./shutdown.ts'],
  },
  {
    file: 'fakes/mail.ts',
    refused: ['../app/app.ts', '../ladder/cache.ts'],
    allowed: ['../kit/problem.ts'],
  },
  {
    file: 'app/app.ts',
    refused: ['../server.ts'],
    allowed: ['../ladder/cache.ts', './routes/a.ts', '../fakes/b.ts'],
  },
];

it.each(rooms)('$file knows its neighbours only', async (room) => {
  const { file, refused, allowed } = room;

  const broken = await refusedIn(file, [...refused, ...allowed]);

  expect(broken).toEqual(refused);
});
