// How many attacks and failures each rung suffers from.

import { defineExperiment, type Variants } from '@under-load/lab';
import { attack, rungs } from './support/attacks.ts';

const broken = (of: Variants, rung: string) => of[rung]?.median ?? NaN;

export default defineExperiment({
  name: 'attacks',
  question: 'Of 13 attacks and failures: how many succeed?',
  unit: 'that succeed',
  better: 'lower',
  claim:
    'most succeed against the tokens of a tutorial, and none against the top rung',
  variants: rungs,
  runs: { full: 1, quick: 1 },
  async measure({ variant }) {
    const held = [...(await attack(variant)).values()];
    return { value: held.filter((isHeld) => !isHeld).length };
  },
  holds: [
    {
      says: 'that succeed against tokens as published',
      figure: (of) => broken(of, '2-jwt-as-published'),
      atLeast: 8,
    },
    {
      says: 'that succeed against the top rung',
      figure: (of) => broken(of, '8-throttled'),
      exactly: 0,
    },
  ],
});
