import { symlinkSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, it } from '@jest/globals';
import { renderSummary } from '../../src/test-all/report.ts';
import { runLesson } from '../support/run-lesson.ts';
import {
  openFolder,
  removeFolder,
  writeFiles,
} from '../support/temporary-folder.ts';

const here = fileURLToPath(new URL('../..', import.meta.url));
const bin = path.join(here, 'bin/test-all.js');
const root = openFolder();
afterAll(() => removeFolder(root));

writeFiles(root, { 'pnpm-workspace.yaml': '' });
// A junction: Windows asks for no privilege then.
const modules = path.join(root, 'node_modules');
symlinkSync(path.join(here, 'node_modules'), modules, 'junction');

/** A package with one file of tests. */
function addPackage(name: string, suite: string) {
  writeFiles(path.join(root, 'packages', name), {
    'package.json':
      '{ "type": "module", "scripts": { "test": "jest" } }',
    'jest.config.js': 'export default { transform: {} };',
    'test/one.test.js': suite,
  });
}

it('counts the tests of all packages', async () => {
  addPackage('01-right', "it('holds', () => {}); it('too', () => {});");

  const { code, stdout } = await runLesson([], { bin, cwd: root });

  expect(stdout).toMatch(/ok {4}01-right: 2 passed in \d+ s/);
  expect(stdout).toMatch(/All 1 packages pass: 2 tests in \d+ s\.\n$/);
  expect(code).toBe(0);
});

it('ends with the names of what failed, and what to run', async () => {
  addPackage(
    '02-wrong',
    `describe('a sum', () => {
       it('adds', () => expect(1 + 1).toBe(3));
       it.skip('subtracts', () => {});
     });`,
  );
  addPackage('03-broken', "import './nothing.js';");
  addPackage('04-ends', "it('ends', () => process.exit(7));");
  addPackage(
    '05-stays',
    "it('stays', () => void setInterval(() => {}, 99));",
  );

  const { code, stdout } = await runLesson([], { bin, cwd: root });

  expect(stdout).toMatch(
    /FAIL {2}02-wrong: 0 passed, 1 skipped, 1 failed/,
  );
  expect(stdout).toMatch(/Expected: 3/);
  expect(stdout).toMatch(/something is left open.*\s+(\w+\s+)*Timeout/);
  const last = stdout.slice(stdout.indexOf('4 of 5 packages failed'));
  expect(last).toContain('  02-wrong: a sum › adds (test/one.test.js)');
  expect(last).toContain(
    '  03-broken: does not load (test/one.test.js)',
  );
  expect(last).toContain('  04-ends: the process ended with 7 (test)');
  expect(last).toContain('  05-stays: the process does not end');
  expect(last).toMatch(/again: npx -y pnpm@12 --filter .* test\n$/);
  expect(code).toBe(1);
});

it('names ten failures, and counts the others', () => {
  const failures = Array.from({ length: 12 }, (_, i) => ({
    file: 'test/one.test.ts',
    test: `test ${i}`,
    message: '',
  }));
  const counts = { passed: 1, skipped: 0, seconds: 1 };
  const suite = { name: '02-wrong', failures, ...counts };

  const lines = renderSummary([suite], 1).split('\n');

  expect(lines[10]).toBe('  02-wrong: test 9 (test/one.test.ts)');
  expect(lines[11]).toBe('  and 2 more');
});
