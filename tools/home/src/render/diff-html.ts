// A comparison as HTML, side by side or one below the other. Folded
// stretches open without a script.

import { type Html, html, type Part } from '../pages/html.ts';
import { wordsOf } from './code-html.ts';
import type { NumberedLine, Stretch } from './compare-code.ts';
import { foldStretches, type Piece } from './fold-stretches.ts';

export type DiffView = 'split' | 'inline';

export function diffHtml(stretches: Stretch[], view: DiffView): Html {
  const pieces = foldStretches(stretches).map((piece) => {
    const rows =
      view === 'split' ? splitRows(piece) : inlineRows(piece);
    return piece.isFolded ? fold(piece, rows) : rows;
  });
  return html`<div
    class="diff"
    data-diff="${view}"
    role="group"
    aria-label="Changes"
    tabindex="0"
  >
    ${pieces}
  </div>`;
}

function fold({ before }: Piece, rows: Part): Part {
  return html`<details class="fold">
    <summary>${before.length} lines unchanged</summary>
    ${rows}
  </details>`;
}

function inlineRows({ kind, before, after }: Piece): Part {
  if (kind === 'same') {
    return before.map((line, index) =>
      row('same', [line.number, after[index]?.number], 'span', line),
    );
  }
  return [
    ...before.map((line) =>
      row('removed', [line.number, undefined], 'del', line),
    ),
    ...after.map((line) =>
      row('added', [undefined, line.number], 'ins', line),
    ),
  ];
}

function row(
  kind: string,
  [before, after]: (number | undefined)[],
  tag: Tag,
  { words }: NumberedLine,
): Part {
  return html`<div class="row ${kind}">
    ${number(before)}${number(after)}${code(tag, wordsOf(words))}
  </div>`;
}

function splitRows({ kind, before, after }: Piece): Part {
  const length = Math.max(before.length, after.length);
  const isSame = kind === 'same';
  return Array.from({ length }, (_, index) => {
    const left = cell(before[index], isSame ? 'span' : 'del');
    const right = cell(after[index], isSame ? 'span' : 'ins');
    return html`<div class="row">${left}${right}</div>`;
  });
}

const sides = { span: 'same', del: 'removed', ins: 'added' } as const;
type Tag = keyof typeof sides;

function cell(line: NumberedLine | undefined, tag: Tag): Part {
  if (!line) return html`<div class="side empty"></div>`;
  return html`<div class="side ${sides[tag]}">
    ${number(line.number)}${code(tag, wordsOf(line.words))}
  </div>`;
}

function number(value: number | undefined): Part {
  return html`<span class="number" aria-hidden="true">${value}</span>`;
}

/** `<del>` and `<ins>` say without colour what they are. */
function code(tag: Tag, words: Html): Part {
  if (tag === 'del') return html`<code><del>${words}</del></code>`;
  if (tag === 'ins') return html`<code><ins>${words}</ins></code>`;
  return html`<code>${words}</code>`;
}
