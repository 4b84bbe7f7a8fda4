import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
} from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { writeFolder } from '../../src/new/write-folder.ts';
import { runLesson } from '../support/run-lesson.ts';
import {
  openFolder,
  removeFolder,
  writeFiles,
} from '../support/temporary-folder.ts';

const template = fileURLToPath(
  new URL('../../template/', import.meta.url),
);
const readme = `# Course

<!-- begin lessons -->

old

<!-- end lessons -->

The end.
`;

let root: string;

/** A repository with two lessons, as far as \`new\` looks at it. */
beforeEach(() => {
  root = openFolder();
  const lesson = (name: string) =>
    `export default { name: '${name}', part: 'Inside Node.js', pattern: 'P', case: 'C', experiments: [] };`;
  writeFiles(root, {
    'pnpm-workspace.yaml': '',
    'README.md': readme,
    'prettier.config.js':
      'export default { printWidth: 72, singleQuote: true };',
    'package.json': '{ "type": "module" }',
    'packages/01-one/lesson.ts': lesson('01-one'),
    'packages/01-one/jest.config.js': '// jest',
    'packages/01-one/tsconfig.json': '// types',
    'packages/09-nine/lesson.ts': lesson('09-nine'),
  });
});

afterEach(() => {
  removeFolder(root);
});

function create(...args: string[]) {
  return runLesson(['new', ...args], { cwd: root });
}

/** The lessons of the root README's table. */
function rowsOfReadme() {
  const text = readFileSync(path.join(root, 'README.md'), 'utf8');
  expect(text).not.toContain('old');
  expect(text).toMatch(/\nThe end\.\n$/);
  return [...text.matchAll(/^\| \[(\S+)\]/gm)].map(([, name]) => name);
}

function filesOf(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .map((file) => path.relative(folder, file))
    .sort();
}

it('makes all that the template has, and a row in the root README', async () => {
  const { code, stdout } = await create('07-rate-limits');

  const folder = path.join(root, 'packages', '07-rate-limits');
  const files = filesOf(folder);
  const texts = files.map((file) =>
    readFileSync(path.join(folder, file), 'utf8'),
  );
  const settings = ['jest.config.js', 'tsconfig.json'];
  expect(code).toBe(0);
  expect(files).toEqual([...filesOf(template), ...settings].sort());
  expect(texts.join('\n')).not.toMatch(/template|A new lesson|3000/);
  expect(texts[files.indexOf('package.json')]).toContain(
    '"name": "07-rate-limits"',
  );
  expect(texts[files.indexOf('README.md')]).toMatch(
    /^# 07 Rate limits\n/,
  );
  expect(texts[files.indexOf(path.join('src', 'server.ts'))]).toContain(
    "'3007'",
  );
  expect(texts[files.indexOf('lesson.ts')]).toContain(
    "part: 'Inside Node.js'",
  );
  expect(stdout).toContain('lesson check 07-rate-limits');
  expect(rowsOfReadme()).toEqual([
    '01-one',
    '07-rate-limits',
    '09-nine',
  ]);
});

it('refuses a number that is taken, and makes nothing', async () => {
  const before = filesOf(root);

  const { code, stderr } = await create('09-rate-limits');

  expect(stderr).toBe('lesson: number 09 is taken by 09-nine\n');
  expect(code).toBe(1);
  expect(filesOf(root)).toEqual(before);
});

it('says which lesson keeps it from writing a row', async () => {
  const nine = `export default { name: '09-nine', part: 'Data', pattern: 'P', case: 'C {a: b}', experiments: [] };`;
  writeFiles(root, { 'packages/09-nine/lesson.ts': nine });

  const { stderr } = await create('07-rate-limits');

  expect(stderr).toBe(
    'lesson: no row in the root README: 09-nine has no figure "a: b"\n',
  );
});

it('leaves nothing half-written when it fails', async () => {
  rmSync(path.join(root, 'README.md'));
  mkdirSync(path.join(root, 'README.md'));
  const before = filesOf(root);

  const { code } = await create('07-rate-limits');

  expect(code).toBe(1);
  expect(filesOf(root)).toEqual(before);
});

it('leaves nothing half-written at Ctrl-C', async () => {
  const folder = path.join(root, 'packages', '07-rate-limits');
  const scratch = path.join(root, '.under-load');
  const files = new Map([['lesson.ts', '']]);
  const signal = AbortSignal.abort();

  const writing = writeFolder(folder, files, { scratch, signal });

  await expect(writing).rejects.toMatchObject({ code: 'LAB_STOPPED' });
  expect(existsSync(folder)).toBe(false);
  expect(readdirSync(scratch)).toEqual([]);
});
