// The place where a live lesson stands; other terminals read it too.

import path from 'node:path';
import type { Ladder, Rung } from '@under-load/lab';
import { readState, writeState } from '../state-file.ts';
import type { Checkpoints } from './checkpoints.ts';

export interface Place {
  ladder: Ladder;
  /** Of the rung that the scratch was copied from. */
  index: number;
  /** When this ladder began, as of `Date.now()`. */
  startedAt: number;
}

export interface Position extends Place {
  rung: Rung;
  checkpoints: Checkpoints;
}

/** A lesson that was left yesterday begins at minute 0. */
const staleMs = 12 * 3_600_000;

export function isStale({ startedAt }: Place): boolean {
  return Date.now() - startedAt >= staleMs;
}

/**
 * Nothing before the first use, or when the lesson has no such rung
 * any more.
 */
export async function readPlace(
  folder: string,
  ladders: Ladder[],
): Promise<Place | undefined> {
  const state = await readState(stateFile(folder));
  const { ladder: name, rung, startedAt } = state;
  const ladder = ladders.find((one) => one.folder === name);
  const index = ladder?.rungs.findIndex((one) => one.name === rung);
  if (!ladder || index === undefined || index < 0) return undefined;
  if (typeof startedAt !== 'number') return undefined;
  return { ladder, index, startedAt };
}

export function writePlace(
  folder: string,
  { ladder, index, startedAt }: Place,
): Promise<void> {
  const rung = ladder.rungs[index]?.name;
  const state = { ladder: ladder.folder, rung, startedAt };
  return writeState(stateFile(folder), state);
}

function stateFile(folder: string): string {
  return path.join(folder, 'state.json');
}
