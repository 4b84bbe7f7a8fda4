// A document of the repository as HTML, made anew when its file has
// changed.

import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import type { Course } from '../course/course.ts';
import { openPageOf } from './page-of.ts';
import { readWords, type Words } from './explain-words.ts';
import { recently } from './recently.ts';

const wordsFile = 'docs/words.md';
const kept = recently<string>(40);

/** @param at In the repository, with `/`. */
export async function renderDocument(
  course: Course,
  at: string,
): Promise<string> {
  const file = path.join(course.root, at);
  const { mtimeMs, size } = await stat(file);
  return kept(`${file}\n${mtimeMs}\n${size}`, async () => {
    // Loaded late: the server should not wait for it.
    const { renderMarkdown } = await import('./render-markdown.ts');
    const text = await readFile(file, 'utf8');
    const words =
      at === wordsFile
        ? new Map<string, string>()
        : await openWords(course);
    return renderMarkdown(text, at, openPageOf(course), words);
  });
}

/** None when the document is not there. */
async function openWords({ root }: Course): Promise<Words> {
  const file = path.join(root, wordsFile);
  return readWords(await readFile(file, 'utf8').catch(() => ''));
}
