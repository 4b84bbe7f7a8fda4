// Measures every variant of an experiment and judges its claim.

import { machineAtStart } from './busy-machine.ts';
import { messageOf, StoppedError, TrialError } from './errors.ts';
import type { Experiment, Reading } from './experiment.ts';
import { judgeReadings } from './judge-readings.ts';
import { type OwnVersion, ownEnv } from './own-version/own-version.ts';
import type { Progress } from './progress.ts';
import type { ExperimentResult } from './result.ts';
import { runTrial } from './run-trial.ts';
import type { Readings } from './summarize-readings.ts';
import { collectSeries, summarizeAll } from './summarize-readings.ts';

export interface RunOptions {
  quick: boolean;
  /** The lesson's folder; its processes run there. */
  cwd: string;
  signal: AbortSignal;
  progress: Progress;
  /** Measured beside the others; the claim is not about it. */
  own?: OwnVersion | undefined;
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
    if (options.own) readings.delete(options.own.name);
    const verdict = judgeReadings(experiment, readings);
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
  options: RunOptions,
): Promise<Readings> {
  const { quick, progress, own } = options;
  const { runs: planned = defaults.runs, name } = experiment;
  const variants = [...experiment.variants, ...(own ? [own.name] : [])];
  const runs = quick ? planned.quick : planned.full;
  const total = runs * variants.length;
  const readings: Readings = new Map(variants.map((v) => [v, []]));
  let done = 0;
  for (let run = 1; run <= runs; run++) {
    for (const [variant, found] of readings) {
      const about = { experiment: name, variant };
      const step = { ...about, run, runs, done: done++, total };
      progress.show(step);
      const reading = await measureOne(
        experiment,
        { ...about, file },
        options,
      );
      if (!reading) {
        readings.delete(variant);
        continue;
      }
      progress.read?.(step, reading);
      found.push(reading);
    }
  }
  return readings;
}

/** Undefined when the student's own fails: the others count. */
async function measureOne(
  { timeoutMs = defaults.timeoutMs }: Experiment,
  about: { experiment: string; variant: string; file: string },
  { quick, cwd, signal, own }: RunOptions,
): Promise<Reading | undefined> {
  const trial = { ...about, timeoutMs, quick, cwd, signal };
  if (!own || about.variant !== own.name) return runTrial(trial);
  const place = { variant: own.rung, env: ownEnv([own]) };
  try {
    return await runTrial({ ...trial, ...place });
  } catch (error) {
    if (!(error instanceof TrialError)) throw error;
    const said = `${own.name} is left out: ${error.message}`;
    process.stderr.write(`${said}\n${error.output}\n`);
    return undefined;
  }
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

function blame(error: unknown) {
  if (error instanceof StoppedError) throw error;
  const output = error instanceof TrialError ? error.output : '';
  return { error: messageOf(error), ...(output && { output }) };
}
