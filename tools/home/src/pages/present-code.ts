// Code slides of one file: pieces of it, with the new lines marked.

import { highlight, linesOf } from '../render/highlight.ts';
import { wordsOf } from '../render/code-html.ts';
import { html, type Part } from './html.ts';
import { slideLimits } from './present-limits.ts';
import type { Notes, Slide } from './present-slide.ts';
import { endingOf } from './source-figure.ts';
import { type Piece, splitCode } from './present-split.ts';

export interface CodeFile {
  /** Before the number of the piece, in the slide's path. */
  slide: string;
  /** In the lesson, such as `src/ladder/1-slurp.ts`. */
  name: string;
  text: string;
  /** Indexes of the lines that are marked as new. */
  added: Set<number>;
  /** Beside its name: how much of it is new. */
  note: string | undefined;
  /** Only its first test, with what fits below it. */
  beginsOnly: boolean;
  notes: Notes;
}

export function codeSlides(file: CodeFile): Slide[] {
  const lines = linesOf(file.text);
  const pieces = piecesOf(lines, file);
  return pieces.map((piece, index) => ({
    name: `${file.slide}-${index + 1}`,
    title: file.name,
    kind: 'code',
    notes: file.notes,
    size: sizeOf(lines.slice(piece.from, piece.to)),
    render: () => render(file, piece),
  }));
}

const test = /^ *(?:it|test|describe)(?:\.\w+)*\(/;

/** What stands above the first test is not for a slide. */
function piecesOf(lines: string[], { beginsOnly }: CodeFile): Piece[] {
  const { codeLines } = slideLimits;
  if (!beginsOnly) return splitCode(lines, codeLines);
  const first = Math.max(
    0,
    lines.findIndex((line) => test.test(line)),
  );
  const [piece] = splitCode(lines.slice(first), codeLines);
  return piece
    ? [{ from: first + piece.from, to: first + piece.to }]
    : [];
}

function sizeOf(lines: string[]): Slide['size'] {
  const columns = Math.max(0, ...lines.map(({ length }) => length));
  return { lines: lines.length, columns };
}

async function render(
  { name, text, added, note }: CodeFile,
  { from, to }: Piece,
): Promise<Part> {
  const all = await highlight(text, endingOf(name));
  const rows = all.slice(from, to).map((line, index) => {
    const isNew = added.has(from + index) && line.length > 0;
    const className = isNew ? 'line new' : 'line';
    return html`<span class="${className}">${wordsOf(line)}</span>`;
  });
  const noteClass = added.size > 0 ? 'note legend' : 'note';
  const range = `lines ${from + 1} to ${to} of ${all.length}`;
  return html`<h1>
      <code>${name}</code> <small>${range}</small>
      ${note && html`<small class="${noteClass}">${note}</small>`}
    </h1>
    <pre
      class="code"
      tabindex="0"
    ><code>${separated(rows)}</code></pre>`;
}

function separated(rows: Part[]): Part {
  return rows.flatMap((row, index) =>
    index > 0 ? ['\n', row] : [row],
  );
}
