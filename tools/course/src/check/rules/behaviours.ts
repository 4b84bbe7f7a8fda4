// What a rung is said to break is a behaviour that somebody proves.

import type { Rung } from '@under-load/lab';
import type { Named } from '../../readme/lesson-facts.ts';
import type { Rule } from '../rule.ts';

const file = 'test/behaviours/all.ts';

export const behaviours: Rule = {
  name: 'behaviours',
  check({ lesson, behaviours: own, sideBehaviours = {} }) {
    const sides = Object.entries(lesson.sideLadders ?? {});
    return [
      ...compare(lesson.ladder, own, 'behaviours'),
      ...sides.flatMap(([name, rungs]) =>
        compare(
          rungs,
          sideBehaviours[name],
          `sideBehaviours "${name}"`,
        ),
      ),
    ];
  },
};

function compare(
  rungs: Rung[],
  known: Named[] | undefined,
  exported: string,
): string[] {
  if (!known) {
    const isNeeded = rungs.some(({ breaks }) => hasKeys(breaks));
    return isNeeded ? [`${file} does not export ${exported}`] : [];
  }
  const names = known.map(({ name }) => name);
  const twice = names
    .filter((name, i) => names.indexOf(name) < i)
    .map((name) => `${file} has "${name}" twice`);
  const unknown = rungs.flatMap((rung) =>
    Object.keys(rung.breaks)
      .filter((name) => !names.includes(name))
      .map((name) => `${rung.name} breaks "${name}", which is unknown`),
  );
  return [...twice, ...unknown];
}

function hasKeys(breaks: Rung['breaks']): boolean {
  return Object.keys(breaks).length > 0;
}
