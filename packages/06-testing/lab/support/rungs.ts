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

const declared = lesson.ladders.flatMap(({ rungs }) => rungs);

export const rungs = declared.map(({ name }) => name);

/** Under `--quick`: the file of each rung that is typed live. */
export const quickFiles = declared.flatMap(({ live = [] }) => live);

export interface RungReport extends MutantReport {
  noticed: number;
  survived: number;
}

const measured = new Map<string, RungReport>();

/**
 * Runs a rung, with all rungs below it, against the mutants. The code
 * decides the result, not the machine: two experiments of one process
 * share a run.
 */
export async function measureRung(
  rung: string,
  quick: boolean,
  signal: AbortSignal,
): Promise<RungReport> {
  const key = `${rung} ${quick}`;
  const known = measured.get(key);
  if (known) return known;
  const report = await runRung(rung, quick, signal);
  measured.set(key, report);
  return report;
}

async function runRung(
  rung: string,
  quick: boolean,
  signal: AbortSignal,
): Promise<RungReport> {
  const upTo = rungs.slice(0, rungs.indexOf(rung) + 1);
  const all = await suitesOf(upTo);
  const report = await measureSuites({
    suites: quick ? all.map(onlyQuick) : all,
    mutants: mutants.filter(({ live }) => live || !quick),
    // Few files: a second Jest would cost more than it saves.
    ...(quick && { lanes: 1 }),
    signal,
  });
  const { verdicts } = report;
  const noticed = verdicts.filter(({ killedIn }) => killedIn).length;
  return { ...report, noticed, survived: verdicts.length - noticed };
}

function onlyQuick({ name, files }: Suite): Suite {
  const isQuick = (file: string) =>
    quickFiles.includes(path.basename(file));
  return { name, files: files.filter(isQuick) };
}
