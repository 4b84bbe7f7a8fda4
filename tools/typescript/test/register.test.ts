import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect, it } from '@jest/globals';

const register = new URL('../src/register.js', import.meta.url).href;

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'under-load-types-'));
  const manifest = path.join(folder, 'package.json');
  await writeFile(manifest, '{ "type": "module" }');
});
afterAll(() => rm(folder, { recursive: true }));

async function run(source: string) {
  const file = path.join(folder, 'main.ts');
  await writeFile(file, source);
  const child = spawn(process.execPath, ['--import', register, file]);
  const [stdout, stderr] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
  ]);
  return { stdout, stderr, file };
}

it('runs TypeScript, and says nothing of its own', async () => {
  const source = `
    interface Fruit { name: string }
    const fruit: Fruit = { name: 'pear' as const };
    console.log(fruit satisfies Fruit);
  `;

  const first = await run(source);
  const again = await run(source);

  expect(first).toMatchObject({
    stdout: "{ name: 'pear' }\n",
    stderr: '',
  });
  expect(again).toEqual(first);
});

it('runs what was written last', async () => {
  await run('console.log(1 as number);');

  const { stdout } = await run('console.log(2 as number);');

  expect(stdout).toBe('2\n');
});

it('leaves every error on its line and column', async () => {
  const { stderr, file } = await run(`
    type Unused = {
      line: number;
    };
    const wrong: null | { x: Unused } = null;
    console.log(wrong.x);
  `);

  expect(stderr).toContain(`${pathToFileURL(file).href}:6:23`);
});

it('names what types alone do not explain', async () => {
  const { stderr } = await run('enum Fruit { Pear }');

  expect(stderr).toMatch(/SyntaxError.*: not erasable: enum Fruit/);
});

it('leaves JavaScript and built-in modules alone', async () => {
  await writeFile(path.join(folder, 'plain.js'), 'export default 7;');

  const { stdout } = await run(`
    import { sep } from 'node:path';
    import seven from './plain.js';
    console.log(seven as number, sep.length);
  `);

  expect(stdout).toBe('7 1\n');
});

it('does not load the compiler, whose memory others would measure', async () => {
  const { stdout } = await run(`
    const unlike: string = '${randomUUID()}';
    const { maxRSS } = process.resourceUsage();
    console.log(unlike.length === 36 && maxRSS < 90 * 1024);
  `);

  expect(stdout).toBe('true\n');
});
