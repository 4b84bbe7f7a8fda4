// A file's source, to read, to copy, to open in an editor.

import path from 'node:path';
import { numberedLines } from '../render/code-html.ts';
import { highlight } from '../render/highlight.ts';
import { html, type Part } from './html.ts';

export interface Source {
  /** In the lesson, with `/`. */
  file: string;
  code: string;
  /** The keys c and e are for this one. @default false */
  hasKeys?: boolean;
  /** Beside its name. */
  note?: string | undefined;
  /** Indexes of the lines that are marked as new. */
  added?: Set<number> | undefined;
}

export async function sourceFigure(source: Source): Promise<Part> {
  const lines = await highlight(source.code, endingOf(source.file));
  return codeFigure(source, numberedLines(lines, source.added));
}

/** @param shown The code, or a comparison. */
export function codeFigure(source: Source, shown: Part): Part {
  const { file, code, hasKeys = false, note } = source;
  return html`<figure class="source" id="${file}" data-file="${file}">
    <figcaption>
      <code>${file}</code>
      ${note && html`<span class="note" data-note>${note}</span>`}
      ${buttons(file, hasKeys)}
    </figcaption>
    ${shown}
    <template data-text>${code}</template>
  </figure>`;
}

function buttons(file: string, hasKeys: boolean): Part {
  return html`<button
      class="quiet"
      type="button"
      data-copy
      ${hasKeys && html`data-key="c"`}
      title="Copy ${file}"
    >
      Copy
    </button>
    <button
      class="quiet"
      type="button"
      data-open
      ${hasKeys && html`data-key="e"`}
      title="Open ${file} in your editor"
    >
      Open in editor
    </button>`;
}

export function endingOf(file: string): string {
  return path.posix.extname(file).slice(1);
}
