import { expect, it } from '@jest/globals';
import { defineLesson, type Lesson } from '../src/lesson.ts';

const lesson: Lesson = {
  name: '99-fixture',
  title: 'A lesson',
  part: 'Data',
  pattern: 'None',
  minutes: 10,
  services: [],
  ladders: [{ folder: 'ladder', exercise: 'my-cache', rungs: [] }],
  experiments: [],
};

it('takes a lesson that makes sense', () => {
  expect(defineLesson(lesson)).toBe(lesson);
});

it.each([
  ['name', { name: 'cache' }, 'lesson name "cache" is not NN-name'],
  ['part', { part: 'Cakes' }, 'part must be one of Under load, '],
  ['minutes', { minutes: 0 }, 'minutes must be positive: 0'],
  [
    'folder',
    { ladders: [ladder({ folder: 'rungs' })] },
    '"rungs" is not ladder, or ladder/name',
  ],
  [
    'exercise',
    { ladders: [ladder({ exercise: 'cache' })] },
    'exercise "cache" is not my-name',
  ],
  [
    'option',
    { ladders: [ladder({ server: { option: 'rung' } })] },
    'option "rung" is not --name',
  ],
  [
    'first rung',
    { ladders: [ladder({ server: { option: '--rung', rung: '1' } })] },
    '--rung: there is no rung "1"',
  ],
])('refuses a lesson whose %s is wrong', (_what, wrong, says) => {
  const made = { ...lesson, ...wrong } as Lesson;

  expect(() => defineLesson(made)).toThrow(says);
});

function ladder(wrong: object) {
  return { folder: 'ladder', exercise: 'my-a', rungs: [], ...wrong };
}
