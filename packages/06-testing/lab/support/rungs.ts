// What the experiments ask of each rung.

import { mutants } from '../../mutants/all.ts';
import { measureSuites } from '../../mutants/measure-suites.ts';
import type { MutantReport } from '../../mutants/runner/mutant-run.ts';
import { suitesOf } from '../../mutants/suites.ts';

export const rungs = [
  '1-smoke',
  '2-unit',
  '3-integration',
  '4-properties',
];

/** Under `--quick`: these mutants, and the files that look there. */
const quickMutants = [
  'hash-not-awaited',
  'half-a-cent-down',
  'zero-pieces-parse',
  'repeated-product-overwrites',
  'codes-with-an-x',
  'two-accounts-one-address',
  'password-hash-leaks',
  'lost-where-in-list',
];
export const quickFiles =
  /\b(smoke|tax|order-lines|accounts|orders)\.test\.ts$/;

export interface RungReport extends MutantReport {
  noticed: number;
  survived: number;
}

const measured = new Map<string, RungReport>();

/**
 * Runs a rung, with all rungs below it, against the mutants. What it
 * finds is decided by the code, not by the machine: two experiments
 * of one process look at the same run.
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
  const suites = all.map(({ name, files }) => ({
    name,
    files: files.filter((file) => !quick || quickFiles.test(file)),
  }));
  const report = await measureSuites({
    suites,
    mutants: mutants.filter(
      ({ name }) => !quick || quickMutants.includes(name),
    ),
    // Few files: a second Jest would cost more than it saves.
    ...(quick && { lanes: 1 }),
    signal,
  });
  const { verdicts } = report;
  const noticed = verdicts.filter(({ killedIn }) => killedIn).length;
  return { ...report, noticed, survived: verdicts.length - noticed };
}
