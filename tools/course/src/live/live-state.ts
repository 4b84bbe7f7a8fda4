// Where a live lesson stands; other terminals read it too.

import path from 'node:path';
import { readState, writeState } from '../state-file.ts';

export interface LiveState {
  /** Name of the rung that the scratch was copied from. */
  rung: string;
  /** When its lesson began, as of `Date.now()`. */
  startedAt: number;
}

/** Nothing before the first use, or when it cannot be read. */
export async function readLiveState(
  folder: string,
): Promise<LiveState | undefined> {
  const { rung, startedAt } = await readState(stateFile(folder));
  if (typeof rung !== 'string') return undefined;
  if (typeof startedAt !== 'number') return undefined;
  return { rung, startedAt };
}

export function writeLiveState(
  folder: string,
  state: LiveState,
): Promise<void> {
  return writeState(stateFile(folder), state);
}

function stateFile(folder: string): string {
  return path.join(folder, 'state.json');
}
