// A README has the sections of a lesson, in their order.

import { textOf } from '../checked-lesson.ts';
import type { Rule } from '../rule.ts';

const expected = [
  'The code that everybody writes first',
  'What goes wrong',
  'Run it',
  'The ladder',
  'Break it yourself',
  'When not to use it',
  'In production',
  'Exercise',
  'For the instructor',
  'All measurements',
  'Further reading',
];

export const sections: Rule = {
  name: 'sections',
  check(lesson) {
    const readme = textOf(lesson, 'README.md');
    if (readme === undefined) return ['README.md is missing'];
    const found = titlesOf(readme);
    const missing = expected
      .filter((title) => !found.includes(title))
      .map((title) => `README.md has no section "${title}"`);
    const unknown = found
      .filter((title) => !expected.includes(title))
      .map((title) => `README.md has a section "${title}" of its own`);
    const problems = [...missing, ...unknown];
    return problems.length > 0 ? problems : misplaced(found);
  },
};

function misplaced(found: string[]): string[] {
  for (const [i, title] of found.entries()) {
    if (title === expected[i]) continue;
    return [`README.md has "${title}" where "${expected[i]}" belongs`];
  }
  return [];
}

function titlesOf(readme: string): string[] {
  const prose = readme.replaceAll(/^```[^]*?^```$/gm, '');
  const titles = prose.matchAll(/^## (.+)$/gm);
  return [...titles].map(([, title = '']) => title);
}
