// A course of one lesson, with three rungs of a few lines: quick.

import { symlinkSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import {
  openFolder,
  removeFolder,
  writeFiles,
} from './temporary-folder.ts';

const modules = fileURLToPath(
  new URL('../../node_modules', import.meta.url),
);
const baseConfig = new URL(
  '../../../../jest.config.base.js',
  import.meta.url,
);

// Valid as JavaScript too: nothing is to be transformed.
const config = `import base from '${baseConfig.href}';
export default { ...base, transform: {} };
`;

const lesson = `export default {
  name: '01-stack',
  title: 'A stack',
  part: 'Under load',
  minutes: 20,
  services: [],
  experiments: [],
  ladders: [
    {
      folder: 'ladder',
      exercise: 'my-stack',
      rungs: [
        {
          name: '1-queue',
          title: 'A queue',
          idea: 'It takes the oldest item.',
          minutes: 5,
          say: 'First in, first out.',
          break: 'Push two.',
          breaks: { 'the last one comes first': /1/, 'it is counted': /0/ },
        },
        {
          name: '2-stack',
          title: 'A stack, at last',
          idea: 'It takes the newest item.',
          minutes: 10,
          say: 'Last in, first out.',
          break: 'Count.',
          breaks: { 'it is counted': /0/ },
        },
        {
          name: '3-counted',
          title: 'Counted',
          idea: 'It counts its items.',
          minutes: 5,
          say: 'It knows.',
          break: 'Nothing.',
          breaks: {},
        },
      ],
    },
  ],
};
`;

const suite = `import { describe, expect, it } from '@jest/globals';

const own = new URL('my-stack.ts', import.meta.url).href;
const open = async () => {
  const rung = await import(process.env.RUNG_FILE || own);
  return rung.createStack();
};

describe('my-stack', () => {
  it('what was pushed comes back', async () => {
    const stack = await open();
    stack.push(7);
    expect(stack.pop()).toBe(7);
  });

  it('the last one comes first', async () => {
    const stack = await open();
    stack.push(1);
    stack.push(2);
    expect(stack.pop()).toBe(2);
  });

  it('it is counted', async () => {
    const stack = await open();
    stack.push(1);
    expect(stack.count()).toBe(1);
  });
});
`;

const readme = `# A stack

## Exercise

<details><summary>Hint 1: where to begin</summary>
<!-- leads to 2-stack -->

Copy rung 1.

</details>
<details><summary>Hint 2: the end</summary>

Use \`pop\`.

</details>

## Further reading

<details><summary>Hint 3: not of the exercise</summary></details>
`;

export const stub = `export function createStack() {
  throw new Error('write createStack');
}
`;

const queue = `const all = () => [];
export function createStack() {
  const items = all();
  return {
    push: (item) => void items.push(item),
    pop: () => items.shift(),
    count: () => 0,
  };
}
`;

export const solved = queue
  .replace('shift', 'pop')
  .replace('=> 0', '=> items.length');

export interface TinyCourse {
  root: string;
  /** The lesson's. */
  folder: string;
  file: (name: string) => string;
  /** Writes a file of the lesson. */
  write: (name: string, text: string) => void;
  close: () => void;
}

export function openTinyCourse(): TinyCourse {
  const root = openFolder();
  const folder = path.join(root, 'packages', '01-stack');
  writeFiles(root, {
    'pnpm-workspace.yaml': '',
    'package.json': '{ "type": "module" }',
  });
  writeFiles(folder, {
    'package.json': '{ "name": "01-stack", "type": "module" }',
    'jest.config.js': config,
    'lesson.ts': lesson,
    'README.md': readme,
    'exercise/my-stack.ts': stub,
    'exercise/my-stack.test.ts': suite,
    'src/ladder/1-queue.ts': queue,
    'src/ladder/2-stack.ts': queue.replace('shift', 'pop'),
    'src/ladder/3-counted.ts': `import './1-queue.ts';\n${solved}`,
  });
  // A junction: Windows asks for no privilege then.
  symlinkSync(modules, path.join(root, 'node_modules'), 'junction');
  return {
    root,
    folder,
    file: (name) => path.join(folder, name),
    write: (name, text) => writeFiles(folder, { [name]: text }),
    close: () => removeFolder(root),
  };
}

/** For `RUNG_FILE`. */
export function rungOf({ file }: TinyCourse, name: string): URL {
  return pathToFileURL(file(`src/ladder/${name}.ts`));
}
