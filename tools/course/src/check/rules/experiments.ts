// The files of lab/ are the experiments that lesson.ts declares.

import type { Rule } from '../rule.ts';

export const experiments: Rule = {
  name: 'experiments',
  check({ files, lesson }) {
    const there = files.flatMap(
      ({ name }) => /^lab\/([^/]+)\.ts$/.exec(name)?.[1] ?? [],
    );
    const declared = lesson.experiments;
    const missing = declared
      .filter((name) => !there.includes(name))
      .map((name) => `lab/${name}.ts is declared, and not there`);
    const extra = there
      .filter((name) => !declared.includes(name))
      .map((name) => `lab/${name}.ts is there, and not declared`);
    return [...missing, ...extra];
  },
};
