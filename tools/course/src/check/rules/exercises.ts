// Every ladder has an exercise: a stub, and the suite that grades it.

import type { Rule } from '../rule.ts';

export const exercises: Rule = {
  name: 'exercises',
  check({ lesson, files }) {
    const inside = files
      .map(({ name }) => name)
      .filter((name) => name.startsWith('exercise/'));
    const names = lesson.ladders.map(({ exercise }) => exercise);
    const isKnown = (file: string) =>
      names.some((name) => belongsTo(file, name));
    return [
      ...names.flatMap((name) => missing(inside, name)),
      ...inside
        .filter((file) => !isKnown(file))
        .map((file) => `${file} is the exercise of no ladder`),
    ];
  },
};

/** A stub is a file, or a folder of files. */
function missing(files: string[], name: string): string[] {
  const suite = `exercise/${name}.test.ts`;
  const hasStub = files.some(
    (file) => file !== suite && belongsTo(file, name),
  );
  return [
    ...(hasStub ? [] : [`exercise/${name}.ts is missing`]),
    ...(files.includes(suite) ? [] : [`${suite} is missing`]),
  ];
}

function belongsTo(file: string, name: string): boolean {
  const rest = file.slice('exercise/'.length);
  return (
    rest === `${name}.ts` ||
    rest === `${name}.test.ts` ||
    rest.startsWith(`${name}/`)
  );
}
