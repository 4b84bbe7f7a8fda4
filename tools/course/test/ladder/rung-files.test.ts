import { afterEach, beforeEach, expect, it } from '@jest/globals';
import type { Ladder, Rung } from '@under-load/lab';
import { countNewLines } from '../../src/ladder/count-new-lines.ts';
import { readRung, readStep } from '../../src/ladder/rung-files.ts';
import {
  openFolder,
  removeFolder,
  writeFiles,
} from '../support/temporary-folder.ts';

const text = { title: '', idea: '', say: '', break: '' };
let folder: string;

beforeEach(() => {
  folder = openFolder();
});

afterEach(() => removeFolder(folder));

function ladderOf(...rungs: Pick<Rung, 'name' | 'live'>[]): Ladder {
  const whole = rungs.map((rung) => ({
    ...{ ...text, minutes: 1, breaks: {} },
    ...rung,
  }));
  return { folder: 'ladder', exercise: 'my-one', rungs: whole };
}

const ladder = ladderOf({ name: '1-a' }, { name: '2-b' });

it('finds every file of ladder/ that a rung uses', async () => {
  writeFiles(folder, {
    'src/ladder/2-b.ts': [
      "import type { A } from './types.ts';",
      "new URL('./2-b/thread.ts', import.meta.url);",
      "new URL('./2-b/', import.meta.url);",
      "import express from 'express';",
      "// import './1-a.ts';",
    ].join('\n'),
    'src/ladder/2-b/thread.ts': "await import('../more.ts');",
    'src/ladder/types.ts': '',
    'src/ladder/more.ts': '',
    'src/ladder/1-a.ts': '',
  });

  const files = await readRung(folder, ladder, 1);

  expect(files.map(({ name }) => name)).toEqual([
    'src/ladder/2-b.ts',
    'src/ladder/types.ts',
    'src/ladder/2-b/thread.ts',
    'src/ladder/more.ts',
  ]);
});

it('compares the files of a rung with those of the rung below', async () => {
  const thread = (name: string) =>
    `import './types.ts';\nnew URL('./${name}/thread.ts', import.meta.url);\n`;
  writeFiles(folder, {
    'src/ladder/1-a.ts': thread('1-a'),
    'src/ladder/2-b.ts': `${thread('2-b')}import './new.ts';\n`,
    'src/ladder/1-a/thread.ts': 'one\n\ntwo\n',
    'src/ladder/2-b/thread.ts': 'one\n\ntwo\nthree\n',
    'src/ladder/new.ts': 'one\n\ntwo\n',
    'src/ladder/types.ts': 'types\n',
  });

  const step = await readStep(folder, ladder, 1);

  const shown = step.map(({ name, before }) => [name, before?.name]);
  expect(shown).toEqual([
    ['src/ladder/2-b.ts', 'src/ladder/1-a.ts'],
    ['src/ladder/new.ts', undefined],
    ['src/ladder/2-b/thread.ts', 'src/ladder/1-a/thread.ts'],
  ]);
  // Two in its own file, three in the new file, one in the thread.
  expect(countNewLines(step)).toBe(6);
});

it('takes at the bottom what the rung above uses as well as given', async () => {
  writeFiles(folder, {
    'src/ladder/1-a.ts': "import './types.ts';\nimport './only.ts';\n",
    'src/ladder/2-b.ts': "import './types.ts';\nimport './1-a.ts';\n",
    'src/ladder/types.ts': '',
    'src/ladder/only.ts': '',
  });

  const step = await readStep(folder, ladder, 0);
  const next = await readStep(folder, ladder, 1);

  expect(step.map(({ name }) => name)).toEqual(['src/ladder/1-a.ts']);
  expect(next.map(({ name }) => name)).toEqual(['src/ladder/2-b.ts']);
});

it('reads a folder of tests, the file to type live first', async () => {
  writeFiles(folder, {
    'src/ladder/1-a/a.test.ts': '',
    'src/ladder/1-a/b.test.ts': '',
    'src/ladder/1-a/data/rows.csv': '',
  });
  const suites = ladderOf({ name: '1-a', live: 'b.test.ts' });

  const files = await readRung(folder, suites, 0);

  expect(files.map(({ name }) => name)).toEqual([
    'src/ladder/1-a/b.test.ts',
    'src/ladder/1-a/a.test.ts',
    'src/ladder/1-a/data/rows.csv',
  ]);
});
