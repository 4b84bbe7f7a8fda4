import { execFileSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from '@jest/globals';
import { freshCopy } from '../../ci/fresh-copy.ts';
import {
  openFolder,
  removeFolder,
  writeFiles,
} from '../support/temporary-folder.ts';

it('copies what git has or would add, and nothing ignored', async () => {
  const folder = openFolder();
  const root = path.join(folder, 'course');
  writeFiles(root, {
    '.gitignore': 'node_modules/\n',
    'node_modules/express/index.js': '',
    'packages/zoë.ts': '',
    'README.md': '',
  });
  execFileSync('git', ['init', '--quiet'], { cwd: root });
  execFileSync('git', ['add', 'README.md'], { cwd: root });
  const copy = path.join(folder, 'copy');

  await freshCopy(root, copy);

  const found = readdirSync(copy, { recursive: true }).sort();
  removeFolder(folder);
  expect(found).toEqual([
    '.gitignore',
    'README.md',
    'packages',
    path.join('packages', 'zoë.ts'),
  ]);
});
