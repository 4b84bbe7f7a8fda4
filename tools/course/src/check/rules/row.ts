// The root README leads to the lesson, and says why one would go.

import type { Rule } from '../rule.ts';

export const row: Rule = {
  name: 'row',
  check({ name, lesson, rootReadme }) {
    const problems: string[] = [];
    if (!rootReadme.includes(`](packages/${name})`)) {
      problems.push(
        'the root README has no row for it: run `lesson readme`',
      );
    }
    if (!lesson.case) {
      problems.push('lesson.ts has no `case`, for the root README');
    }
    return problems;
  },
};
