// In a few words, whether a claim held.

import type { ExperimentResult } from '@under-load/lab';
import { html, type Part } from './html.ts';

type Judged = Pick<ExperimentResult, 'holds' | 'variants'>;

export function verdictBadge({ holds, variants }: Judged): Part {
  const isMeasured = Object.keys(variants).length > 0;
  const [kind, word] = !isMeasured
    ? ['failing', '✗ not measured']
    : holds
      ? ['holds', '✓ holds']
      : ['failing', '✗ does not hold'];
  return html`<span class="badge ${kind}" data-badge="${kind}"
    >${word}</span
  >`;
}
