// An exercise for a made-up lesson, that Jest can run: plain JavaScript
// in .ts files, so that nothing is to be transformed.

import {
  existsSync,
  mkdirSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const at = (name: string) => new URL(`../../${name}`, import.meta.url);

const config = `import base from '${at('jest.config.js').href}';
export default { ...base, transform: {} };
`;

const suite = `import { expect, it } from '@jest/globals';
import { answer } from './my-answer.ts';

it('it is 42', () => expect(answer()).toBe(42));
`;

/**
 * @param root The repository's folder.
 * @returns Saves the student's version, which returns this.
 */
export function writeExercise(root: string, lesson: string) {
  const folder = path.join(root, 'packages', lesson);
  const save = (answer: number) =>
    writeFileSync(
      path.join(folder, 'exercise/my-answer.ts'),
      'export const answer = () => {\n' +
        `  console.log('asked');\n  return ${answer};\n};\n`,
    );
  mkdirSync(path.join(folder, 'exercise'));
  writeFileSync(path.join(folder, 'jest.config.js'), config);
  writeFileSync(path.join(folder, 'exercise/my-answer.test.ts'), suite);
  // A junction: Windows asks for no privilege then.
  const modules = path.join(root, 'node_modules');
  if (!existsSync(modules)) {
    symlinkSync(fileURLToPath(at('node_modules')), modules, 'junction');
  }
  return save;
}
