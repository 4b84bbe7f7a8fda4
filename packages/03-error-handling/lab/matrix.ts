// Every failure, on rungs of both ladders: what a client sees, what
// leaks, and whether a process answers afterwards.

import { defineExperiment } from '@under-load/lab';
import { type Failure, failures } from './support/failures.ts';
import { RungUnderTrial, type Verdict } from './support/trial.ts';

const top = '5-drained';
/** A quick run tries one of each kind: a crash takes its time. */
const spared =
  /^(throw-(?!getter)|rejection|secret|cause|aggregate|float|error-e|sql|stream)/;

export default defineExperiment({
  name: 'matrix',
  question: 'How many of our failures are answered rightly?',
  unit: '% answered rightly',
  better: 'higher',
  claim:
    'the top rung answers every failure rightly, leaks nothing and never stays down; no rung below it does',
  variants: ['1-scattered', '2-central', '7-request-log', top],
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
  holds(variants) {
    const { [top]: best, ...others } = variants;
    return (
      best?.min === 100 &&
      best.also?.['leaking']?.max === 0 &&
      Object.values(others).every(({ max }) => max < 100)
    );
  },
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
