// The top rung: what the exercise may look like in the end.

import type { Ladder } from '@under-load/lab';
import { UsageError } from '@under-load/lab/cli';
import { withoutRegions } from './ladder/regions.ts';
import { readRung, type RungFile } from './ladder/rung-files.ts';
import { kindOfRungs } from './ladder/rung-path.ts';

/**
 * Returns the files of the top rung, without those that the bottom rung
 * is given, such as the interface. Where rungs are folders of tests,
 * those of the top one: it adds to the rungs below.
 *
 * @throws UsageError when the ladder has no rungs.
 */
export async function readSolution(
  folder: string,
  ladder: Ladder,
): Promise<RungFile[]> {
  const { length } = ladder.rungs;
  if (length === 0) throw new UsageError(`${ladder.folder} is empty`);
  const read = async (index: number) =>
    (await readRung(folder, ladder, index)).map(typed);
  const top = await read(length - 1);
  const isSuite = kindOfRungs(folder, ladder) === 'folders';
  if (isSuite || length === 1) return top;
  const [, ...beside] = await read(0);
  const given = new Set(beside.map(({ name }) => name));
  return top.filter(({ name }) => !given.has(name));
}

function typed({ name, text }: RungFile): RungFile {
  return { name, text: withoutRegions(text) };
}
