// Every behaviour that a rung is said to break is one that a test
// proves.

import type { Ladder } from '@under-load/lab';
import {
  behavioursFile,
  type Named,
} from '../../readme/lesson-facts.ts';
import type { Rule } from '../rule.ts';

export const behaviours: Rule = {
  name: 'behaviours',
  check: ({ lesson, behaviours: known }) =>
    lesson.ladders.flatMap((ladder) =>
      compare(ladder, known[ladder.folder]),
    ),
};

function compare(ladder: Ladder, known: Named[] | undefined): string[] {
  const file = behavioursFile(ladder);
  if (!known) return [`${file} does not export behaviours`];
  const names = known.map(({ name }) => name);
  const twice = names
    .filter((name, i) => names.indexOf(name) < i)
    .map((name) => `${file} has "${name}" twice`);
  const unknown = ladder.rungs.flatMap((rung) =>
    Object.keys(rung.breaks)
      .filter((name) => !names.includes(name))
      .map((name) => `${rung.name} breaks "${name}", which is unknown`),
  );
  return [...twice, ...unknown];
}
