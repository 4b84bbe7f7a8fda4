// Finds the mutants that a test file could notice: it executed them.

import { readFile } from 'node:fs/promises';
import type {
  CoverageMapData,
  FileCoverageData,
} from 'istanbul-lib-coverage';
import { applyMutant } from '../mutant.ts';
import { changedRange, type Range } from './changed-range.ts';
import type { PlacedMutant } from './messages.ts';
import { reaches } from './reaches.ts';

const ranges = new Map<string, Range>();

/** Resolves to the names of those that are reached. */
export async function reachedBy(
  coverage: CoverageMapData,
  candidates: PlacedMutant[],
): Promise<string[]> {
  const names: string[] = [];
  for (const mutant of candidates) {
    const ofFile = coverage[mutant.path] as
      FileCoverageData | undefined;
    if (!ofFile) continue;
    const range = await rangeOf(mutant);
    if (reaches(ofFile, range)) names.push(mutant.name);
  }
  return names;
}

// In the emitted code: Istanbul's places refer to it.
async function rangeOf(mutant: PlacedMutant): Promise<Range> {
  const known = ranges.get(mutant.name);
  if (known) return known;
  const { transpile } = await import('./transpile.ts');
  const source = await readFile(mutant.path, 'utf8');
  const before = transpile(source, mutant.path).code;
  const mutated = applyMutant(source, mutant);
  const after = transpile(mutated, mutant.path).code;
  const range = changedRange(before, after);
  ranges.set(mutant.name, range);
  return range;
}
