// What a README tells to install is what the lesson depends on.

import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from '@jest/globals';
import { findLessons } from '@under-load/lab/cli';
import { copyCommands } from '../../ci/copy-commands.ts';

const root = fileURLToPath(new URL('../../../..', import.meta.url));
const read = (...names: string[]) =>
  readFile(path.join(root, ...names), 'utf8');

it('names the packages of each lesson, and their majors', async () => {
  const catalog = await read('pnpm-workspace.yaml');

  for (const lesson of await findLessons(root)) {
    const name = path.basename(lesson);
    const text = await read('packages', name, 'package.json');
    const { dependencies } = JSON.parse(text) as {
      dependencies: Record<string, string>;
    };
    const packages = Object.entries(dependencies)
      .filter(([of]) => !of.startsWith('@under-load/'))
      .map(([of, range]) => `${of}@${majorOf(of, range, catalog)}`);
    const said = copyCommands(
      await read('packages', name, 'README.md'),
    );

    expect([name, said]).toEqual([
      name,
      {
        before: [
          'npm pkg set type=module',
          `npm install ${packages.join(' ')}`,
        ],
        start: 'npx tsx src/server.ts',
      },
    ]);
  }
});

function majorOf(name: string, range: string, catalog: string) {
  const line = catalog
    .split('\n')
    .find((one) =>
      one.trim().replaceAll("'", '').startsWith(`${name}:`),
    );
  const version = range === 'catalog:' ? line?.split(': ')[1] : range;
  return /\d+/.exec(version ?? '')?.[0];
}
