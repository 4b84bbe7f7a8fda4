// Highlighted code as HTML: classes only, the colours are the sheet's.

import { type Html, html, trusted } from '../pages/html.ts';
import { highlight, type Line } from './highlight.ts';

/** Anywhere a `<pre>` may stand, such as another tab. */
export async function codeBlock(
  code: string,
  language: string,
): Promise<Html> {
  return numberedLines(await highlight(code, language));
}

/**
 * Numbers are the sheet's, so that nobody copies them.
 *
 * @param added Indexes of the lines that are marked as new.
 */
export function numberedLines(
  lines: Line[],
  added?: Set<number>,
): Html {
  const rows = lines.map((line, index) => {
    const kind = added?.has(index) ? 'line new' : 'line';
    return `<span class="${kind}">${wordsOf(line).text}</span>`;
  });
  return html`<pre
    class="code"
    tabindex="0"
  ><code>${trusted(rows.join('\n'))}</code></pre>`;
}

export function wordsOf(line: Line): Html {
  const words = line.map(({ text, kind }) =>
    kind
      ? html`<span class="hl-${kind}">${text}</span>`
      : html`${text}`,
  );
  return html`${words}`;
}
