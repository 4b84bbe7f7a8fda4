// The code of a rung: each of its files, alone or compared.

import { basename } from 'node:path/posix';
import type { CourseLesson } from '../course/course.ts';
import { compareCode, countChanges } from '../render/compare-code.ts';
import { diffHtml, type DiffView } from '../render/diff-html.ts';
import { type RungFile, rungFiles } from '../render/rung-files.ts';
import { html, type Part } from './html.ts';
import type { Choice } from './ladder-choice.ts';
import { codeFigure, endingOf, sourceFigure } from './source-figure.ts';

export async function rungCode(
  { folder }: CourseLesson,
  { ladder, rung, from, view }: Choice,
): Promise<Part> {
  const files = await rungFiles(folder, ladder, rung);
  const isCompared = from && from !== rung && view;
  const old = isCompared ? await rungFiles(folder, ladder, from) : [];
  const figures = files.map((file, index) => {
    const source = { ...file, hasKeys: index === 0 };
    if (!isCompared) return sourceFigure(source);
    return comparison(counterpart(file, old, files), source, view);
  });
  return html`${files.length > 1 && fileNav(files)}
  ${await Promise.all(figures)}`;
}

/** Rungs that are folders: files of one name belong together. */
function counterpart(file: RungFile, old: RungFile[], all: RungFile[]) {
  if (all.length === 1 && old.length === 1) return old[0];
  return old.find((one) => basename(one.file) === basename(file.file));
}

async function comparison(
  before: RungFile | undefined,
  after: RungFile & { hasKeys: boolean },
  view: DiffView,
): Promise<Part> {
  const language = endingOf(after.file);
  const stretches = await compareCode(
    before?.code ?? '',
    after.code,
    language,
  );
  const { added, removed } = countChanges(stretches);
  const counts = html`<p class="counts">
    ${before ? html`from <code>${before.file}</code>` : 'a new file'}:
    <span class="added">+${added}</span>
    <span class="removed">−${removed}</span>
  </p>`;
  return codeFigure(after, [counts, diffHtml(stretches, view)]);
}

function fileNav(files: RungFile[]): Part {
  return html`<nav class="rung-files" aria-label="Files">
    ${files.map(
      ({ file }) => html`<a href="#${file}">${basename(file)}</a>`,
    )}
  </nav>`;
}
