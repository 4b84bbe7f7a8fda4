import { copyFileSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from '@jest/globals';
import { runLesson } from './support/run-lesson.ts';
import {
  openFolder,
  removeFolder,
} from './support/temporary-folder.ts';

it('says in one sentence that nothing is installed', async () => {
  const folder = openFolder();
  const bin = path.join(folder, 'bin', 'lesson.mjs');
  mkdirSync(path.dirname(bin));
  copyFileSync(
    fileURLToPath(new URL('../bin/lesson.js', import.meta.url)),
    bin,
  );

  const { code, stderr } = await runLesson(['preflight'], { bin });

  removeFolder(folder);
  expect(stderr).toMatch(
    /^lesson: the install is not complete .*pnpm@12 install/,
  );
  expect(stderr.trimEnd().split('\n')).toHaveLength(1);
  expect(code).toBe(1);
});
