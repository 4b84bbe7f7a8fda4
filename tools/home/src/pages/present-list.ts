// Slides of sentences, such as the behaviours that a rung newly holds.

import { inlineCode } from '../render/inline-code.ts';
import { html } from './html.ts';
import { slideLimits } from './present-limits.ts';
import type { Notes, Slide } from './present-slide.ts';

export interface ListedSentences {
  slide: string;
  title: string;
  /** Below the title. */
  lead: string;
  sentences: string[];
  className: 'holds' | 'breaks' | 'plain';
  notes: Notes;
}

export function listSlides(options: ListedSentences): Slide[] {
  const { slide, title, lead, sentences, className, notes } = options;
  const pages = pagesOf(sentences);
  return pages.map((page, index) => ({
    name: index > 0 ? `${slide}-${index + 1}` : slide,
    title,
    kind: 'list',
    notes,
    size: {
      lines: page.map(rowsOf).reduce((sum, rows) => sum + rows, 0),
      columns: slideLimits.listColumns,
    },
    async render() {
      const part =
        pages.length > 1 && `${index + 1} of ${pages.length}`;
      return html`<h1>${title} <small>${part}</small></h1>
        <p class="lead">${lead}</p>
        <ul class="${className}">
          ${page.map((one) => html`<li>${inlineCode(one)}</li>`)}
        </ul>`;
    },
  }));
}

function pagesOf(sentences: string[]): string[][] {
  const pages: string[][] = [];
  let rows = Infinity;
  for (const sentence of sentences) {
    rows += rowsOf(sentence);
    if (rows > slideLimits.listLines) {
      pages.push([]);
      rows = rowsOf(sentence);
    }
    pages.at(-1)?.push(sentence);
  }
  return pages;
}

export function rowsOf(sentence: string): number {
  return Math.ceil(sentence.length / slideLimits.listColumns);
}
