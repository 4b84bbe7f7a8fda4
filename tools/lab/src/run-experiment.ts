// Measures every variant of an experiment and judges its claim.

import { machineAtStart } from './busy-machine.ts';
import { judgeClaim } from './clause.ts';
import { messageOf, StoppedError, TrialError } from './errors.ts';
import type { Experiment, Variants } from './experiment.ts';
import type { Progress } from './progress.ts';
import type { ExperimentResult } from './result.ts';
import { runTrial } from './run-trial.ts';
import type { Readings } from './summarize-readings.ts';
import {
  collectSeries,
  summarizeReadings,
} from './summarize-readings.ts';

export interface RunOptions {
  quick: boolean;
  /** The lesson's folder; its processes run there. */
  cwd: string;
  signal: AbortSignal;
  progress: Progress;
}

const defaults = {
  runs: { full: 3, quick: 1 },
  timeoutMs: 120_000,
};

/**
 * Resolves to a result even when a variant fails: `error` says why.
 *
 * @throws StoppedError when `signal` aborts.
 */
export async function runExperiment(
  experiment: Experiment,
  file: string,
  options: RunOptions,
): Promise<ExperimentResult> {
  const about = describe(experiment);
  try {
    const readings = await measureAll(experiment, file, options);
    const variants = summarizeAll(readings);
    const series = collectSeries(readings);
    const verdict = verdictOn(experiment, variants, readings);
    const machine = machineAtStart();
    return {
      ...about,
      ...verdict,
      ...(machine && { machine }),
      variants,
      ...(series && { series }),
    };
  } catch (error) {
    return { ...about, holds: false, variants: {}, ...blame(error) };
  } finally {
    options.progress.stop();
  }
}

// Interleaved: what slows the machine for a while slows all variants.
async function measureAll(
  experiment: Experiment,
  file: string,
  { quick, cwd, signal, progress }: RunOptions,
): Promise<Readings> {
  const { runs: planned = defaults.runs, name, variants } = experiment;
  const { timeoutMs = defaults.timeoutMs } = experiment;
  const runs = quick ? planned.quick : planned.full;
  const total = runs * variants.length;
  const readings: Readings = new Map(variants.map((v) => [v, []]));
  let done = 0;
  for (let run = 1; run <= runs; run++) {
    for (const [variant, found] of readings) {
      const about = { experiment: name, variant };
      const step = { ...about, run, runs, done: done++, total };
      progress.show(step);
      const where = { file, timeoutMs, quick, cwd, signal };
      const reading = await runTrial({ ...about, ...where });
      progress.read?.(step, reading);
      found.push(reading);
    }
  }
  return readings;
}

function summarizeAll(readings: Readings): Variants {
  const variants: Variants = {};
  for (const [name, runs] of readings) {
    variants[name] = summarizeReadings(runs);
  }
  return variants;
}

/** What a single run of each variant would have found, run by run. */
function roundsOf(readings: Readings): Variants[] {
  const all = [...readings];
  const runs = Math.max(...all.map(([, found]) => found.length));
  return Array.from({ length: runs }, (_, run) =>
    summarizeAll(
      new Map(
        all.map(([name, found]) => [name, found.slice(run, run + 1)]),
      ),
    ),
  );
}

function describe(experiment: Experiment) {
  const { name, question, unit, better, claim } = experiment;
  const { alsoBetter, axes } = experiment;
  return {
    ...{ name, question, unit, better, claim },
    ...(alsoBetter && { alsoBetter }),
    ...(axes && { axes }),
  };
}

function verdictOn(
  { holds }: Experiment,
  variants: Variants,
  readings: Readings,
) {
  try {
    const rounds = roundsOf(readings);
    const clauses = judgeClaim(holds, variants, rounds);
    return { holds: clauses.every((one) => one.holds), clauses };
  } catch (error) {
    return { holds: false, error: `holds threw: ${messageOf(error)}` };
  }
}

function blame(error: unknown) {
  if (error instanceof StoppedError) throw error;
  const output = error instanceof TrialError ? error.output : '';
  return { error: messageOf(error), ...(output && { output }) };
}
