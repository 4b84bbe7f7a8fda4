// The result that a page shows: of this machine, or of the README.

import { existsSync } from 'node:fs';
import path from 'node:path';
import type { LessonFacts } from '@under-load/course/lesson-facts';
import { readMeasured } from '@under-load/course/measured';
import { type ExperimentResult, judgeClaim } from '@under-load/lab';
import type { KeptResult } from '../results/result-store.ts';
import type { TabContext } from './page-context.ts';

export interface Shown {
  result: ExperimentResult;
  /** Its chart's address; empty when there is none. */
  chart: string;
  /** Its figures' address; empty when it is of the README. */
  json: string;
  /** Undefined when it is of the README. */
  kept?: KeptResult;
}

export type LabContext = Pick<TabContext, 'lesson' | 'results'>;

/** The newest of this machine; else the README's, if it has one. */
export async function shownOf(
  context: LabContext,
  experiment: string,
): Promise<Shown | undefined> {
  const { lesson, results } = context;
  const kept = await results.newest(lesson.name, experiment);
  return kept
    ? shownHere(context, kept)
    : shownInReadme(context, experiment);
}

export function shownHere(
  { lesson }: LabContext,
  kept: KeptResult,
): Shown {
  const { result, id } = kept;
  const isMeasured = Object.keys(result.variants).length > 0;
  const file = `/results/${lesson.name}/${result.name}/${id}`;
  const chart = isMeasured ? `${file}.svg` : '';
  return { result, kept, chart, json: `${file}.json` };
}

export async function shownInReadme(
  { lesson: { folder, name, facts } }: LabContext,
  experiment: string,
): Promise<Shown | undefined> {
  const { experiments } = await readMeasured(folder);
  const stored = experiments.find((one) => one.name === experiment);
  if (!stored) return undefined;
  const result = judgedAgain(
    stored,
    await facts().catch(() => undefined),
  );
  const file = `charts/${experiment}.svg`;
  const isDrawn = existsSync(path.join(folder, file));
  const chart = isDrawn ? `/lessons/${name}/files/${file}` : '';
  return { result, chart, json: '' };
}

/** The README keeps figures; what they mean, the experiment tells. */
function judgedAgain(
  stored: ExperimentResult,
  facts: Pick<LessonFacts, 'experiments'> | undefined,
): ExperimentResult {
  const experiment = facts?.experiments.find(
    ({ name }) => name === stored.name,
  );
  if (!experiment) return stored;
  const { alsoBetter = {}, axes, holds } = experiment;
  const result = { ...stored, alsoBetter, ...(axes && { axes }) };
  try {
    return { ...result, clauses: judgeClaim(holds, stored.variants) };
  } catch {
    return result;
  }
}
