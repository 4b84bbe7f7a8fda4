// Whether a claim held, so that a failing one cannot be overlooked.

import type { ExperimentResult } from '@under-load/lab';
import { html, type Part } from './html.ts';

export function verdictOf(result: ExperimentResult): Part {
  const { claim, error = '', output = '', holds, variants } = result;
  const isMeasured = Object.keys(variants).length > 0;
  const [kind, word] = !isMeasured
    ? ['error', 'Could not be measured']
    : holds
      ? ['holds', 'Holds']
      : ['fails', 'Does not hold'];
  return html`<div class="verdict ${kind}" data-verdict="${kind}">
    <p>
      <strong class="word">${word}</strong>
      <span class="claim">${isMeasured ? claim : error}</span>
    </p>
    ${isMeasured && error && html`<p class="reason">${error}</p>`}
    ${
      output &&
      html`<pre tabindex="0" aria-label="What it printed">
${output}</pre>`
    }
  </div>`;
}
