// A course of made-up lessons, five for each part: in memory, or on
// disk, with a ladder and a README.

import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { defineLesson, type Lesson, parts } from '@under-load/lab';
import type { CourseLesson } from '../../src/course/course.ts';

const files: Record<string, string> = {
  'package.json': '{ "type": "module" }\n',
  'README.md':
    '# A lesson\n\n<details><summary>The matrix</summary>\n\n' +
    '| a | b |\n| - | - |\n| 1 | 2 |\n\n' +
    '```ts\nexport const answer = 42;\n```\n\n</details>\n',
  'src/ladder/answer.ts': 'export type Answer = number;\n',
  'src/ladder/1-wrong.ts':
    "import type { Answer } from './answer.ts';\n\n" +
    'export const answer: Answer = 41;\n',
  'src/ladder/2-right.ts':
    "import type { Answer } from './answer.ts';\n" +
    "import { one } from './one.ts';\n\n" +
    'export const answer: Answer = 41 + one;\n',
  'src/ladder/one.ts': '// Shared.\nexport const one = 1;\n',
  'test/behaviours/all.ts':
    "export const behaviours = [{ name: 'it is 42' }];\n",
};

export function madeLessons(count: number): CourseLesson[] {
  return Array.from({ length: count }, (_, index) => {
    const lesson = madeLesson(index);
    const { name } = lesson;
    const facts = () => Promise.reject(new Error('nothing is made'));
    const number = name.slice(0, 2);
    return { name, number, folder: '', lesson, facts };
  });
}

/** @param root The repository's folder. */
export function writeMadeLessons(root: string, count: number): void {
  for (let index = 0; index < count; index += 1) {
    const lesson = madeLesson(index);
    const declared = `export default ${JSON.stringify(lesson)};\n`;
    const all = { ...files, 'lesson.ts': declared };
    for (const [name, text] of Object.entries(all)) {
      const file = path.join(root, 'packages', lesson.name, name);
      mkdirSync(path.dirname(file), { recursive: true });
      writeFileSync(file, text);
    }
  }
}

function madeLesson(index: number): Lesson {
  const number = String(index + 1).padStart(2, '0');
  const texts = { say: 'Look.', break: 'Ask for it.', breaks: {} };
  return defineLesson({
    name: `${number}-made-up`,
    title: `Made-up lesson ${number}`,
    part: parts[Math.floor(index / 5)] ?? parts[0],
    pattern: 'A pattern, and another pattern beside it',
    case: 'it answers every question **once**',
    minutes: 45,
    services: [],
    experiments: [],
    ladders: [
      {
        folder: 'ladder',
        exercise: 'my-answer',
        rungs: [
          {
            name: '1-wrong',
            title: 'Wrong',
            idea: 'The answer stands in the code.',
            minutes: 20,
            ...texts,
          },
          {
            name: '2-right',
            title: 'Right',
            idea: 'One is added.',
            trap: 'One more would be wrong again.',
            minutes: 25,
            ...texts,
          },
        ],
      },
    ],
  });
}
