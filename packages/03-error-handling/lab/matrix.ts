// Every failure, on rungs of both ladders: what a client sees, what
// leaks, and whether a process answers afterwards.

import { type Clause, defineExperiment } from '@under-load/lab';
import { type Failure, failures } from './support/failures.ts';
import { RungUnderTrial, type Verdict } from './support/trial.ts';

const below = ['1-scattered', '2-central', '7-request-log'];
const top = '5-drained';
/** A quick run tries one of each kind: a crash takes its time. */
const spared =
  /^(throw-(?!getter)|rejection|secret|cause|aggregate|float|error-e|sql|stream)/;

export default defineExperiment({
  name: 'matrix',
  question: 'How many of our failures are answered rightly?',
  unit: '% answered rightly',
  better: 'higher',
  alsoBetter: { leaking: 'lower' },
  claim:
    'the top rung answers every failure rightly, leaks nothing and never stays down; no rung below it does',
  variants: [...below, top],
  runs: { full: 3, quick: 1 },
  async measure({ variant, quick, signal }) {
    const chosen = quick
      ? failures.filter(({ name }) => !spared.test(name))
      : failures;
    const verdicts = await tryAll(variant, chosen, signal);
    const count = (is: (verdict: Verdict) => unknown) =>
      verdicts.filter(is).length;
    const right = count(
      ({ fault, leaks, died }) => !fault && !leaks && !died,
    );
    return {
      value: (right / chosen.length) * 100,
      also: {
        failures: chosen.length,
        wrong: count(({ fault }) => fault),
        leaking: count(({ leaks }) => leaks),
        'ended the server': count(({ died }) => died),
      },
    };
  },
  holds: [
    {
      says: '% of failures that the top rung answers rightly',
      figure: (variants) => variants[top]?.min,
      exactly: 100,
    },
    {
      says: 'failures at which the top rung leaks something',
      figure: (variants) => variants[top]?.also?.['leaking']?.max,
      exactly: 0,
    },
    ...below.map((name): Clause => ({
      says: `% of failures that ${name} answers rightly`,
      figure: (variants) => variants[name]?.max,
      below: 100,
    })),
  ],
});

async function tryAll(
  rung: string,
  chosen: Failure[],
  signal: AbortSignal,
): Promise<Verdict[]> {
  const verdicts: Verdict[] = [];
  const trial = new RungUnderTrial({ rung, signal });
  try {
    for (const failure of chosen) {
      verdicts.push(await trial.tryOut(failure));
    }
    return verdicts;
  } finally {
    await trial.end();
  }
}
