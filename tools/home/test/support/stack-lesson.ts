// A lesson of a few lines that Jest can run: plain JavaScript in .ts
// files, so that nothing is to be transformed.

import {
  mkdirSync,
  mkdtempSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export interface StackLesson {
  /** The repository's folder. */
  root: string;
  /** The lesson's. */
  folder: string;
  /** Writes a file of the lesson. */
  write: (name: string, text: string) => void;
  close: () => void;
}

const at = (name: string) => new URL(`../../${name}`, import.meta.url);

const config = `import base from '${at('jest.config.js').href}';
export default { ...base, transform: {} };
`;

const lesson = `export default {
  name: '01-stack', title: 'A stack', minutes: 20,
  services: [], experiments: [],
  ladders: [
    { folder: 'ladder/stack', exercise: 'my-stack', rungs: [] },
    { folder: 'ladder/queue', exercise: 'my-queue', rungs: [] },
  ],
};
`;

const suite = `import { expect, it } from '@jest/globals';
import { createStack } from './my-stack.ts';

it('what was pushed comes back', () => {
  const stack = createStack();
  stack.push(7);
  expect(stack.pop()).toBe(7);
});
it('the last one comes first', () => {
  const stack = createStack();
  stack.push(1);
  stack.push(2);
  expect(stack.pop()).toBe(2);
});
`;

const queueSuite = `import { expect, it } from '@jest/globals';
import { createQueue } from './my-queue.ts';

it('a queue is empty', () => expect(createQueue()).toEqual([]));
`;

const stub = `export function createStack() {
  throw new Error('write createStack');
}
`;

export const solved = 'export const createStack = () => [];\n';

export function openStackLesson(): StackLesson {
  const temporary = realpathSync(tmpdir());
  const root = mkdtempSync(path.join(temporary, 'stack-'));
  const folder = path.join(root, 'packages', '01-stack');
  const write = (name: string, text: string) => {
    const file = path.join(folder, name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, text);
  };
  write('../../pnpm-workspace.yaml', '');
  write('package.json', '{ "name": "01-stack", "type": "module" }');
  write('jest.config.js', config);
  write('lesson.ts', lesson);
  write('exercise/my-stack.ts', stub);
  write('exercise/my-stack.test.ts', suite);
  write('exercise/my-queue.ts', 'export const createQueue = () => [];');
  write('exercise/my-queue.test.ts', queueSuite);
  // A junction: Windows asks for no privilege then.
  const modules = fileURLToPath(at('node_modules'));
  symlinkSync(modules, path.join(root, 'node_modules'), 'junction');
  const close = () => rmSync(root, { recursive: true, maxRetries: 5 });
  return { root, folder, write, close };
}
