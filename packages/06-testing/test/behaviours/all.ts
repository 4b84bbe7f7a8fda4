// A behaviour for each bug: the suite of the rung notices it.

import type { Behaviour } from '@under-load/lab';
import { mutants } from '../../mutants/all.ts';
import type { Mutant } from '../../mutants/mutant.ts';
import type { SuiteFixture } from '../support/suite-fixture.ts';

export const behaviours: Behaviour<SuiteFixture>[] = mutants.map(
  (mutant) => ({
    name: `notices: ${mutant.sentence}`,
    async prove({ noticed }) {
      if (!(await noticed(mutant))) throw new Error(survived(mutant));
    },
  }),
);

function survived({ name, sentence, cost, hint }: Mutant): string {
  return [
    `survived: ${sentence} (${name})`,
    `What it would have cost: ${cost}`,
    `Hint, what to look at: ${hint}`,
  ].join('\n');
}
