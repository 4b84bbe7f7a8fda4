// The code of a rung: each file that it adds, alone or compared; and
// what the bottom rung is given.

import { basename } from 'node:path/posix';
import {
  newText,
  type RungStep,
  type ShownFile,
} from '../course/rung-step.ts';
import { addedLines } from '../render/added-lines.ts';
import { compareCode, countChanges } from '../render/compare-code.ts';
import { diffHtml, type DiffView } from '../render/diff-html.ts';
import { html, type Part } from './html.ts';
import type { Choice } from './ladder-choice.ts';
import { codeFigure, endingOf, sourceFigure } from './source-figure.ts';

export async function rungCode(
  { files, given }: RungStep,
  { ladder, rung, from, view }: Choice,
): Promise<Part> {
  const isBottom = rung === ladder.rungs[0];
  const figures = files.map((file, index) => {
    const hasKeys = index === 0;
    return from && view
      ? comparison(file, hasKeys, view)
      : source(file, hasKeys, isBottom);
  });
  return html`${files.length > 1 && fileNav(files)}
  ${await Promise.all(figures)} ${await givenFiles(given)}`;
}

/** On the bottom rung everything is new: nothing is marked. */
async function source(
  file: ShownFile,
  hasKeys: boolean,
  isBottom: boolean,
): Promise<Part> {
  const { name, text: code, before } = file;
  return sourceFigure({
    ...{ file: name, code, hasKeys },
    note: isBottom ? undefined : newText(file),
    added: before && (await addedLines(before.text, code)),
  });
}

async function comparison(
  { name, text: code, before }: ShownFile,
  hasKeys: boolean,
  view: DiffView,
): Promise<Part> {
  const old = before?.text ?? '';
  const stretches = await compareCode(old, code, endingOf(name));
  const { added, removed } = countChanges(stretches);
  const counts = html`<p class="counts">
    ${before ? html`from <code>${before.name}</code>` : 'a new file'}:
    <span class="added">+${added}</span>
    <span class="removed">−${removed}</span>
  </p>`;
  const shown = [counts, diffHtml(stretches, view)];
  return codeFigure({ file: name, code, hasKeys }, shown);
}

function fileNav(files: ShownFile[]): Part {
  return html`<nav class="rung-files" aria-label="Files">
    ${files.map(
      ({ name }) => html`<a href="#${name}">${basename(name)}</a>`,
    )}
  </nav>`;
}

async function givenFiles(given: RungStep['given']): Promise<Part> {
  if (given.length === 0) return undefined;
  const figures = given.map(({ name, text }) =>
    sourceFigure({ file: name, code: text }),
  );
  const names = given.map(({ name }) => basename(name)).join(', ');
  return html`<details class="given" data-given>
    <summary data-key="g" title="The interface that is given">
      Given to every rung: <code>${names}</code>
    </summary>
    ${await Promise.all(figures)}
  </details>`;
}
