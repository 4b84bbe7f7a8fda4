// Plain text in which `backticks` mark code, as lesson.ts has it.

import { html, type Part } from '../pages/html.ts';

export function inlineCode(text: string): Part {
  const pieces = text.split(/`([^`]+)`/);
  return pieces.map((piece, index) =>
    index % 2 === 1 ? html`<code>${piece}</code>` : piece,
  );
}

/** The same, with blank lines between paragraphs. */
export function paragraphs(text: string): Part {
  return text
    .trim()
    .split(/\n{2,}/)
    .map((one) => html`<p>${inlineCode(one)}</p>`);
}
