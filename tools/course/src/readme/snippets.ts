// The code of each rung that a README shows. `code:<rung>` is the first
// region of the files that the rung adds, its own file before others;
// `code:<rung>#<region>` is another one.

import { messageOf } from '@under-load/lab/cli';
import type { Ladder } from '@under-load/lab';
import { readStep, type StepFile } from '../ladder/rung-files.ts';
import { regionsOf } from '../ladder/regions.ts';

export interface Snippets {
  /** By the name of their block. */
  code: Map<string, string>;
  /** The blocks that every README must have. */
  needed: string[];
  /** One sentence each. */
  problems: string[];
}

export async function readSnippets(
  folder: string,
  ladders: Ladder[],
): Promise<Snippets> {
  const found: Snippets = { code: new Map(), needed: [], problems: [] };
  for (const ladder of ladders) {
    const [, side] = ladder.folder.split('/');
    for (const [index, { name }] of ladder.rungs.entries()) {
      const block = `code:${side ? `${side}/` : ''}${name}`;
      const step = await readStep(folder, ladder, index);
      found.needed.push(block);
      addSnippets(found, block, step);
    }
  }
  return found;
}

function addSnippets(
  { code, problems }: Snippets,
  block: string,
  files: StepFile[],
): void {
  try {
    const [first, ...others] = files.flatMap(regionsOf);
    if (!first) {
      const where = files[0]?.name ?? 'the rung';
      problems.push(`${block}: ${where} has no #region`);
      return;
    }
    code.set(block, first.text);
    for (const { name, text } of others) {
      code.set(`${block}#${name}`, text);
    }
  } catch (error) {
    problems.push(`${block}: ${messageOf(error)}`);
  }
}
