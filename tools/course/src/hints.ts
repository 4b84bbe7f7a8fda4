// The hints of a lesson's exercise, as its README has them.

import { readFile } from 'node:fs/promises';
import path from 'node:path';

export interface Hint {
  /** Such as `Hint 1: where to begin`. */
  title: string;
  text: string;
  /** The rung that a student has who follows it: `pool/2-published`. */
  rung: string;
}

const block =
  /<details>\s*<summary>\s*(Hint \d+[^<]*?)\s*<\/summary>([^]*?)<\/details>/g;

const mark = /<!-- leads to (\S+) -->/;

/** In their order; none without a README. */
export async function readHints(folder: string): Promise<Hint[]> {
  const file = path.join(folder, 'README.md');
  return hintsIn(await readFile(file, 'utf8').catch(() => ''));
}

export function hintsIn(readme: string): Hint[] {
  const [, exercise = ''] = readme.split(/^## Exercise\b.*$/m);
  const [section = ''] = exercise.split(/^## /m);
  return [...section.matchAll(block)].map(
    ([, title = '', text = '']) => ({
      title,
      text: text.replace(mark, '').trim(),
      rung: mark.exec(text)?.[1] ?? '',
    }),
  );
}
