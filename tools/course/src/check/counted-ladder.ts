// A ladder with the files of its rungs, for the rules that count.

import type { Ladder, Rung } from '@under-load/lab';
import {
  readRung,
  readStep,
  type RungFile,
  type StepFile,
} from '../ladder/rung-files.ts';
import { kindOfRungs, type RungKind } from '../ladder/rung-path.ts';

export interface CountedRung {
  rung: Rung;
  /** Undefined for the bottom rung. */
  below: Rung | undefined;
  /** Every file that it uses inside `ladder/`, its own first. */
  files: RungFile[];
  /** Those that it adds to the rung below. */
  step: StepFile[];
}

export interface CountedLadder {
  ladder: Ladder;
  kind: RungKind | undefined;
  rungs: CountedRung[];
}

export async function readCounted(
  folder: string,
  ladder: Ladder,
): Promise<CountedLadder> {
  const rungs = ladder.rungs.map(async (rung, index) => ({
    rung,
    below: ladder.rungs[index - 1],
    files: await readRung(folder, ladder, index),
    step: await readStep(folder, ladder, index),
  }));
  const kind = kindOfRungs(folder, ladder);
  return { ladder, kind, rungs: await Promise.all(rungs) };
}
