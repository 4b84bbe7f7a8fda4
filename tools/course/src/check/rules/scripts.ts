// Every lesson answers to the same commands.

import { textOf } from '../checked-lesson.ts';
import type { Rule } from '../rule.ts';

const expected = ['start', 'lab', 'test', 'exercise'];

export const scripts: Rule = {
  name: 'scripts',
  check(lesson) {
    const text = textOf(lesson, 'package.json');
    if (text === undefined) return ['package.json is missing'];
    const { scripts: found = {} } = JSON.parse(text) as {
      scripts?: Record<string, string>;
    };
    return expected
      .filter((name) => !found[name])
      .map((name) => `package.json has no script "${name}"`);
  },
};
