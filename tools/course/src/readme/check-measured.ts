// Are the stored figures of the experiments that the lesson has now?

import {
  type Experiment,
  type ExperimentResult,
  judgeClaim,
} from '@under-load/lab';
import { messageOf } from '@under-load/lab/cli';
import type { LessonFacts } from './lesson-facts.ts';

const remedy = 'run `lesson readme --measure`';

/** Returns one sentence for each thing that has drifted. */
export function checkMeasured({
  experiments,
  measured,
}: Pick<LessonFacts, 'experiments' | 'measured'>): string[] {
  const declared = new Set(experiments.map(({ name }) => name));
  const gone = measured.experiments
    .filter(({ name }) => !declared.has(name))
    .map(({ name }) => `measured.json has "${name}", the lesson not`);
  return [
    ...gone,
    ...experiments.flatMap((experiment) => {
      const { name } = experiment;
      const stored = measured.experiments.find((e) => e.name === name);
      if (stored) return compare(experiment, stored);
      return [`lab:${name}: not in measured.json; ${remedy}`];
    }),
  ];
}

function compare(
  declared: Experiment,
  stored: ExperimentResult,
): string[] {
  const about = `lab:${declared.name}:`;
  const drifted = shapeDrift(declared, stored).map(
    (what) => `${about} ${what}; ${remedy}`,
  );
  if (drifted.length > 0) return drifted;
  const reason = refutation(declared, stored);
  return reason ? [`${about} the stored figures ${reason}`] : [];
}

/** What differs between two descriptions of one experiment. */
export function shapeDrift(
  declared: Omit<Shape, 'variants'> & { variants: string[] },
  stored: Shape,
): string[] {
  const drifted: string[] = [];
  for (const key of ['question', 'unit', 'better', 'claim'] as const) {
    if (declared[key] === stored[key]) continue;
    drifted.push(
      `its ${key} is "${declared[key]}", stored is "${stored[key]}"`,
    );
  }
  const [now, then] = [declared.variants, Object.keys(stored.variants)];
  if (now.join('\n') !== then.join('\n')) {
    const have = `its variants are ${now.join(', ')}`;
    drifted.push(`${have}, stored are ${then.join(', ') || 'none'}`);
  }
  return drifted;
}

type Shape = Pick<
  ExperimentResult,
  'question' | 'unit' | 'better' | 'claim' | 'variants'
>;

function refutation(
  { holds }: Experiment,
  { variants }: ExperimentResult,
): string | undefined {
  try {
    const failed = judgeClaim(holds, variants).find(
      (clause) => !clause.holds,
    );
    if (!failed) return undefined;
    return `do not fulfil its claim: ${failed.says}`;
  } catch (error) {
    return `make holds() throw: ${messageOf(error)}`;
  }
}
