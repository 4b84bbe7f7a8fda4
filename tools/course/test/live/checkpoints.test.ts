import { afterEach, beforeEach, expect, it } from '@jest/globals';
import type { Ladder, Rung } from '@under-load/lab';
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

function ladderOf(where: string, ...names: string[]): Ladder {
  const rungs = names.map((name): Rung => {
    const text = { title: name, idea: name, say: name, break: name };
    return { name, minutes: 1, breaks: {}, ...text };
  });
  return { folder: where, exercise: 'my-one', rungs };
}

function lines(...all: string[]): string {
  return all.join('\n');
}

it('copies all that a rung uses inside ladder/, its own file as live.ts', async () => {
  writeFiles(folder, {
    'src/ladder/errors.ts': 'export class A {}',
    'src/ladder/unused.ts': '',
    'src/ladder/1-a.ts': "import { A } from './errors.ts';",
    'src/ladder/2-b.ts': lines(
      "import { a } from './1-a.ts';",
      "const thread = new URL('./2-b/thread.ts', import.meta.url);",
      "const other = './elsewhere.txt';",
    ),
    'src/ladder/2-b/thread.ts': lines(
      "import type { B } from '../2-b.ts';",
      "import { more } from './more.ts';",
    ),
    'src/ladder/2-b/more.ts': "import '../errors.ts';",
  });

  const checkpoints = openCheckpoints(
    folder,
    ladderOf('ladder', '1-a', '2-b'),
  );

  expect(checkpoints.subject).toBe('live.ts');
  const files = Object.fromEntries(await checkpoints.filesAt(1));
  expect(files).toEqual({
    'live.ts': lines(
      "import { a } from './1-a.ts';",
      "const thread = new URL('./live/thread.ts', import.meta.url);",
      "const other = './elsewhere.txt';",
    ),
    '1-a.ts': "import { A } from './errors.ts';",
    'errors.ts': 'export class A {}',
    'live/thread.ts': lines(
      "import type { B } from '../live.ts';",
      "import { more } from './more.ts';",
    ),
    'live/more.ts': "import '../errors.ts';",
  });
});

it('keeps the folder of one ladder of two', async () => {
  writeFiles(folder, {
    'src/ladder/errors.ts': '',
    'src/ladder/pool/pool.ts': '',
    'src/ladder/pool/1-a.ts': lines(
      "import '../errors.ts';",
      "import './pool.ts';",
    ),
  });

  const checkpoints = openCheckpoints(
    folder,
    ladderOf('ladder/pool', '1-a'),
  );

  expect(checkpoints.subject).toBe('pool/live.ts');
  expect([...(await checkpoints.filesAt(0))]).toEqual([
    ['pool/live.ts', "import '../errors.ts';\nimport './pool.ts';"],
    ['errors.ts', ''],
    ['pool/pool.ts', ''],
  ]);
});

it('a rung that is a folder comes with those below it', async () => {
  writeFiles(folder, {
    'src/ladder/shop.ts': '',
    'src/ladder/1-a/smoke.test.ts': "import '../../app/app.ts';",
    'src/ladder/2-b/deep.test.ts': lines(
      "import '../1-a/smoke.test.ts';",
      "import '../shop.ts';",
    ),
    'src/ladder/3-c/more.test.ts': 'three',
  });

  const ladder = ladderOf('ladder', '1-a', '2-b', '3-c');
  const checkpoints = openCheckpoints(folder, ladder);

  expect(checkpoints.subject).toBe('suite/');
  expect([...(await checkpoints.filesAt(1))]).toEqual([
    ['suite/smoke.test.ts', "import '../../app/app.ts';"],
    [
      'suite/deep.test.ts',
      lines(
        "import './smoke.test.ts';",
        "import '../../ladder/shop.ts';",
      ),
    ],
  ]);
});

it('refuses a ladder of which a rung is missing', () => {
  writeFiles(folder, { 'src/ladder/1-a.ts': '' });

  expect(() =>
    openCheckpoints(folder, ladderOf('ladder', '1-a', '2-b')),
  ).toThrow('not every rung is in src/ladder/');
});
