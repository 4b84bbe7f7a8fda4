// The hints of a lesson's exercise, as its README has them.

import { readFile } from 'node:fs/promises';
import path from 'node:path';

export interface Hint {
  /** Such as `Hint 1: where to begin`. */
  title: string;
  text: string;
}

const block =
  /<details>\s*<summary>\s*(Hint \d+[^<]*?)\s*<\/summary>([^]*?)<\/details>/g;

/** In their order; none without a README. */
export async function readHints(folder: string): Promise<Hint[]> {
  const file = path.join(folder, 'README.md');
  const readme = await readFile(file, 'utf8').catch(() => '');
  const [, exercise = ''] = readme.split(/^## Exercise\b.*$/m);
  const [section = ''] = exercise.split(/^## /m);
  return [...section.matchAll(block)].map(
    ([, title = '', text = '']) => ({ title, text: text.trim() }),
  );
}
