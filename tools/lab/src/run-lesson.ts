// Runs a lesson's experiments one after the other.

import path from 'node:path';
import { messageOf } from './errors.ts';
import type { Lesson } from './lesson.ts';
import { loadExperiment } from './load-lesson.ts';
import type { OwnVersion } from './own-version/own-version.ts';
import type { Reporter } from './reporter.ts';
import type { ExperimentResult, LabDocument } from './result.ts';
import type { RunOptions } from './run-experiment.ts';
import { runExperiment } from './run-experiment.ts';

export interface LessonRun extends Omit<
  RunOptions,
  'progress' | 'own'
> {
  lesson: Lesson;
  /** Names of the experiments to run. */
  experiments: string[];
  reporter: Reporter;
  /** A student's, of each ladder. @default none */
  own?: OwnVersion[];
}

/** @throws StoppedError when `signal` aborts. */
export async function runLesson(run: LessonRun): Promise<LabDocument> {
  const results: ExperimentResult[] = [];
  for (const name of run.experiments) {
    const result = await runByName(name, run);
    await run.reporter.finish(result, run.lesson.name);
    results.push(result);
  }
  return { lesson: run.lesson.name, experiments: results };
}

async function runByName(
  name: string,
  { reporter, own: all = [], ...options }: LessonRun,
): Promise<ExperimentResult> {
  const file = path.join(options.cwd, 'lab', `${name}.ts`);
  try {
    const experiment = await loadExperiment(file);
    const { variants } = experiment;
    const own = all.find(({ rung }) => variants.includes(rung));
    const shown = [...variants, ...(own ? [own.name] : [])];
    reporter.begin({ ...experiment, variants: shown });
    const { progress } = reporter;
    return await runExperiment(experiment, file, {
      ...options,
      progress,
      own,
    });
  } catch (error) {
    if (options.signal.aborted) throw error;
    return unloaded(name, messageOf(error));
  }
}

function unloaded(name: string, cause: string): ExperimentResult {
  const error = `experiment ${name} could not be loaded: ${cause}`;
  const declared = { question: '', unit: '', claim: '' };
  const better = 'lower' as const;
  return {
    name,
    ...declared,
    better,
    holds: false,
    variants: {},
    error,
  };
}
