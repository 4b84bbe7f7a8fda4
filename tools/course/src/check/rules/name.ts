// Folder, lesson and package have one name.

import { textOf } from '../checked-lesson.ts';
import type { Rule } from '../rule.ts';

export const name: Rule = {
  name: 'name',
  check(lesson) {
    const text = textOf(lesson, 'package.json') ?? '{}';
    const { name: packageName } = JSON.parse(text) as {
      name?: string;
    };
    const names = {
      'lesson.ts': lesson.lesson.name,
      'package.json': packageName,
    };
    return Object.entries(names)
      .filter(([, declared]) => declared !== lesson.name)
      .map(
        ([file, declared]) =>
          `${file} is named "${declared}", its folder "${lesson.name}"`,
      );
  },
};
