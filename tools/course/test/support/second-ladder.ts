// Gives the tiny course a second ladder, `ladder/side`.

import { readFileSync } from 'node:fs';
import type { TinyCourse } from './tiny-course.ts';

const ladder = `{
  folder: 'ladder/side',
  exercise: 'my-side',
  rungs: [
    {
      name: '1-zero',
      title: 'Zero',
      minutes: 2,
      say: 'It is zero.',
      break: 'Ask it.',
      breaks: { 'it is one': /0/ },
    },
    {
      name: '2-one',
      title: 'One',
      minutes: 3,
      say: 'It is one.',
      break: 'Ask it twice.',
      breaks: {},
    },
  ],
},`;

const suite = `import { expect, it } from '@jest/globals';
const own = new URL('my-side.ts', import.meta.url).href;
it('it is one', async () => {
  const { value } = await import(process.env.RUNG_FILE || own);
  expect(value).toBe(1);
});
`;

export function addLadder(course: TinyCourse): void {
  const lesson = readFileSync(course.file('lesson.ts'), 'utf8');
  const end = lesson.lastIndexOf('],');
  course.write(
    'lesson.ts',
    `${lesson.slice(0, end)}${ladder}${lesson.slice(end)}`,
  );
  course.write('exercise/my-side.test.ts', suite);
  course.write('exercise/my-side.ts', 'export const value = -1;\n');
  course.write('src/ladder/numbers.ts', 'export const one = 1;\n');
  course.write(
    'src/ladder/side/1-zero.ts',
    'export const value = 0;\n',
  );
  course.write(
    'src/ladder/side/2-one.ts',
    "import { one } from '../numbers.ts';\nexport const value = one;\n",
  );
}
