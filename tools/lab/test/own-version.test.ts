// A student's version is one more variant, measured in the place of
// the top rung.

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { findOwnVersion } from '../src/own-version/own-version.ts';
import { runLesson } from '../src/run-lesson.ts';

const files: Record<string, string> = {
  'package.json': '{ "type": "module" }',
  'src/ladder/1-slow.ts': 'export const turns = () => 30;\n',
  'src/ladder/2-fast.ts': 'export const turns = () => 3;\n',
  // A child, as a lesson's server is one.
  'lab/child.ts': `const { turns } = await import(process.argv[2]);
process.stdout.write(String(turns()));
`,
  'lab/turns.ts': `import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
const child = fileURLToPath(new URL('child.ts', import.meta.url));
export default {
  name: 'turns', question: 'How many?', unit: 'turns', better: 'lower',
  claim: 'at most three', variants: ['1-slow', '2-fast'],
  runs: { full: 1, quick: 1 },
  holds: [{
    says: 'the most but one',
    figure: (all) => Object.keys(all).length,
    exactly: 2,
  }],
  async measure({ variant }) {
    const rung = new URL(\`../src/ladder/\${variant}.ts\`, import.meta.url);
    const args = [...process.execArgv, child, rung.href];
    return { value: Number(execFileSync(process.execPath, args)) };
  },
};
`,
};

let folder: string;

function write(name: string, text: string) {
  const file = path.join(folder, name);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, text);
}

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'own-'));
  for (const [name, text] of Object.entries(files)) write(name, text);
});
afterEach(() => rmSync(folder, { recursive: true, maxRetries: 5 }));

function find() {
  const rungs = [{ name: '1-slow' }, { name: '2-fast' }] as never;
  const ladder = { folder: 'ladder', exercise: 'my-turns', rungs };
  return findOwnVersion(folder, ladder);
}

async function measure(text: string) {
  write('exercise/my-turns.ts', text);
  const own = find();
  const begun: string[][] = [];
  const { experiments } = await runLesson({
    cwd: folder,
    lesson: { name: '01-turns' } as never,
    experiments: ['turns'],
    quick: true,
    signal: new AbortController().signal,
    own: own ? [own] : [],
    reporter: {
      progress: { show() {}, stop() {} },
      begin: ({ variants }) => void begun.push(variants),
      finish() {},
    },
  });
  const [result] = experiments;
  const medians = Object.entries(result?.variants ?? {}).map(
    ([name, { median }]) => [name, median],
  );
  return { result, medians, begun };
}

it('is measured beside the rungs, also in a child', async () => {
  const own = 'export const turns = () => 7;\n';

  const { result, medians, begun } = await measure(own);

  expect(medians).toEqual([
    ['1-slow', 30],
    ['2-fast', 3],
    ['my-turns', 7],
  ]);
  expect(begun).toEqual([['1-slow', '2-fast', 'my-turns']]);
  // The claim is about the course's own.
  expect(result?.holds).toBe(true);
});

it('is left out when it fails, and the others count', async () => {
  const { result, medians } = await measure(
    'export const turns = 7;\n',
  );

  expect(medians).toEqual([
    ['1-slow', 30],
    ['2-fast', 3],
  ]);
  expect(result?.holds).toBe(true);
});

it('is not there before a student has a file for it', () => {
  expect(find()).toBeUndefined();
});
