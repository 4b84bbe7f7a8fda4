// What a rung adds, in a sentence; and that it is a trap, if it is.

import type { Rung } from '@under-load/lab';
import { inlineCode } from '../render/inline-code.ts';
import { html, type Part } from './html.ts';

export function rungIdea({ idea, trap }: Rung): Part {
  return html`<p class="idea" data-idea>${inlineCode(idea)}</p>
    ${
      trap &&
      html`<p class="trap" data-trap>
        <strong>A trap.</strong> ${inlineCode(trap)}
      </p>`
    }`;
}
