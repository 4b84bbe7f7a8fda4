// Every rung that is declared is there, and the other way about.

import type { Rung } from '@under-load/lab';
import type { CheckedLesson } from '../checked-lesson.ts';
import type { Rule } from '../rule.ts';

export const rungs: Rule = {
  name: 'rungs',
  check(lesson) {
    return lesson.lesson.ladders.flatMap(
      ({ folder, rungs: declared }) =>
        compare(lesson, `src/${folder}`, declared),
    );
  },
};

function compare(
  lesson: CheckedLesson,
  folder: string,
  declared: Rung[],
): string[] {
  const there = rungsIn(lesson, folder);
  const names = declared.map(({ name }) => name);
  const missing = names
    .filter((name) => !there.has(name))
    .map((name) => `${folder}/${name} is declared, and not there`);
  const extra = [...there]
    .filter((name) => !names.includes(name))
    .map((name) => `${folder}/${name} is there, and not declared`);
  const twice = names
    .filter((name, i) => names.indexOf(name) < i)
    .map((name) => `${folder}/${name} is declared twice`);
  return [...missing, ...extra, ...twice];
}

/** A rung is a file, or a folder of files, whose name has a number. */
function rungsIn({ files }: CheckedLesson, folder: string) {
  const inside = files
    .filter(({ name }) => name.startsWith(`${folder}/`))
    .map(({ name }) => name.slice(folder.length + 1))
    .filter((name) => /^\d-/.test(name));
  const rungNames = inside.map((name) =>
    name.replace(/\/.*$/, '').replace(/\.ts$/, ''),
  );
  return new Set(rungNames);
}
