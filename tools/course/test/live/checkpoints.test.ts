import { afterEach, beforeEach, expect, it } from '@jest/globals';
import type { Rung } from '@under-load/lab';
import { openCheckpoints } from '../../src/live/checkpoints.ts';
import {
  openFolder,
  removeFolder,
  writeFiles,
} from '../support/temporary-folder.ts';

let folder: string;

beforeEach(() => {
  folder = openFolder();
});

afterEach(() => removeFolder(folder));

function lessonOf(...names: string[]) {
  const ladder = names.map((name): Rung => {
    const text = { title: name, say: name, break: name };
    return { name, minutes: 1, breaks: {}, ...text };
  });
  return { name: '01-one', ladder };
}

it('a rung finds its siblings from one folder away', async () => {
  writeFiles(folder, {
    'src/ladder/1-a.ts': '',
    'src/ladder/2-b.ts': [
      "import { a } from './1-a.ts';",
      "import { c } from '../c.ts';",
      "const worker = new URL('./1-a.ts', import.meta.url);",
      "const other = './elsewhere.ts';",
    ].join('\n'),
  });

  const checkpoints = openCheckpoints(folder, lessonOf('1-a', '2-b'));

  expect(checkpoints.subject).toBe('live.ts');
  const files = await checkpoints.filesAt(1);
  expect([...files]).toEqual([
    [
      'live.ts',
      [
        "import { a } from '../ladder/1-a.ts';",
        "import { c } from '../c.ts';",
        "const worker = new URL('../ladder/1-a.ts', import.meta.url);",
        "const other = './elsewhere.ts';",
      ].join('\n'),
    ],
  ]);
});

it('a rung that is a folder comes with those below it', async () => {
  writeFiles(folder, {
    'src/ladder/1-a/smoke.test.ts': 'one',
    'src/ladder/2-b/deep.test.ts': "import '../1-a/smoke.test.ts';",
    'src/ladder/3-c/more.test.ts': 'three',
  });

  const lesson = lessonOf('1-a', '2-b', '3-c');
  const checkpoints = openCheckpoints(folder, lesson);

  expect(checkpoints.subject).toBe('suite/');
  expect([...(await checkpoints.filesAt(1))]).toEqual([
    ['suite/smoke.test.ts', 'one'],
    ['suite/deep.test.ts', "import './smoke.test.ts';"],
  ]);
});

it('refuses a ladder of which a rung is missing', () => {
  writeFiles(folder, { 'src/ladder/1-a.ts': '' });

  expect(() => openCheckpoints(folder, lessonOf('1-a', '2-b'))).toThrow(
    'not every rung is in src/ladder/',
  );
});
