// What the experiments ask of each rung.

import path from 'node:path';
import lesson from '../../lesson.ts';
import { mutants } from '../../mutants/all.ts';
import { measureSuites } from '../../mutants/measure-suites.ts';
import type {
  MutantReport,
  Suite,
} from '../../mutants/runner/mutant-run.ts';
import { suitesOf } from '../../mutants/suites.ts';
import { oncePerLab } from './once-per-lab.ts';
import { summarizeCoverage } from './summarize-coverage.ts';

const declared = lesson.ladders.flatMap(({ rungs }) => rungs);

export const rungs = declared.map(({ name }) => name);

/** Under `--quick`: the file of each rung that is typed live. */
export const quickFiles = declared.flatMap(({ live = [] }) => live);

/** Of a rung, together with all rungs below it. */
export interface RungReport {
  noticed: number;
  survived: number;
  /** Percent of the app. */
  lines: number;
  branches: number;
}

/**
 * Runs all rungs against the mutants, once for all variants of an
 * experiment: the code decides the result, not the machine.
 */
export async function measureRung(
  rung: string,
  quick: boolean,
  signal: AbortSignal,
): Promise<RungReport> {
  const name = quick ? 'quick-mutants' : 'mutants';
  const reports = await oncePerLab(name, async () => {
    const report = await runAll(quick, signal);
    return rungs.map((_, i) => reportOn(report, rungs.slice(0, i + 1)));
  });
  const found = reports[rungs.indexOf(rung)];
  if (found) return found;
  throw new Error(`there is no rung ${rung}`);
}

async function runAll(
  quick: boolean,
  signal: AbortSignal,
): Promise<MutantReport> {
  const all = await suitesOf(rungs);
  return measureSuites({
    suites: quick ? all.map(onlyQuick) : all,
    mutants: mutants.filter(({ live }) => live || !quick),
    // Few files: a second Jest would cost more than it saves.
    ...(quick && { lanes: 1 }),
    signal,
  });
}

function reportOn(
  { verdicts, coverage }: MutantReport,
  upTo: string[],
): RungReport {
  const { length: noticed } = verdicts.filter(({ killedIn = '' }) =>
    upTo.includes(killedIn),
  );
  const run = upTo.flatMap((rung) => coverage[rung] ?? []);
  return {
    noticed,
    survived: verdicts.length - noticed,
    ...summarizeCoverage(run),
  };
}

function onlyQuick({ name, files }: Suite): Suite {
  const isQuick = (file: string) =>
    quickFiles.includes(path.basename(file));
  return { name, files: files.filter(isQuick) };
}
