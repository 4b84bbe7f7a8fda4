// Code slides of one file: pieces of it, with the new lines marked.

import { highlight, linesOf } from '../render/highlight.ts';
import { wordsOf } from '../render/code-html.ts';
import { html, type Part } from './html.ts';
import { slideLimits } from './present-limits.ts';
import type { Notes, Slide } from './present-slide.ts';
import { endingOf } from './source-figure.ts';
import { type Line, splitCode } from './present-split.ts';

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
  const pieces = piecesOf(linesOf(file.text), file);
  return pieces.map((lines, index) => ({
    name: `${file.slide}-${index + 1}`,
    title: file.name,
    kind: 'code',
    notes: file.notes,
    size: {
      lines: lines.length,
      columns: Math.max(0, ...lines.map(({ text }) => text.length)),
    },
    render: () =>
      render(file, { lines, number: index + 1, of: pieces.length }),
  }));
}

const test = /^ *(?:it|test|describe)(?:\.\w+)*\(/;

/** What stands above the first test is not for a slide. */
function piecesOf(texts: string[], { beginsOnly }: CodeFile): Line[][] {
  if (!beginsOnly) return splitCode(texts, slideLimits);
  const first = texts.findIndex((line) => test.test(line));
  const above = texts.map((text, at) => (at < first ? '' : text));
  return splitCode(above, slideLimits).slice(0, 1);
}

interface Piece {
  lines: Line[];
  /** Its place in the file, from 1, and of how many. */
  number: number;
  of: number;
}

async function render(
  { name, text, added, note, beginsOnly }: CodeFile,
  { lines, number, of }: Piece,
): Promise<Part> {
  const all = await highlight(text, endingOf(name));
  const rows = lines.map(({ index = -1 }) => {
    const line = all[index] ?? [];
    const isNew = added.has(index) && line.length > 0;
    const className = isNew ? 'line new' : 'line';
    return html`<span class="${className}">${wordsOf(line)}</span>`;
  });
  const noteClass = added.size > 0 ? 'note legend' : 'note';
  const place = beginsOnly ? 'its first test' : `${number} of ${of}`;
  const isLong = lines.length > slideLimits.codeLines;
  return html`<h1>
      <code>${name}</code>
      ${of > 1 || beginsOnly ? html`<small>${place}</small>` : ''}
      ${note && html`<small class="${noteClass}">${note}</small>`}
    </h1>
    <pre
      class="code ${isLong && 'long'}"
      tabindex="0"
    ><code>${separated(rows)}</code></pre>`;
}

function separated(rows: Part[]): Part {
  return rows.flatMap((row, index) =>
    index > 0 ? ['\n', row] : [row],
  );
}
