// The one button: where a student begins, or goes on.

import { type Place, placeIn } from '../course/lesson-path.ts';
import { html, type Part } from './html.ts';
import { stepUrl } from './lesson-steps.ts';
import { progressSummary } from './progress-line.ts';
import type { Step } from './stage.ts';

export function homeStart(steps: Step[]): Part {
  const place = placeIn(steps);
  return html`<div class="start" data-part="start">
    ${place && button(place)} ${progressSummary(steps)}
  </div>`;
}

function button({ at, step }: Place): Part {
  const text = step
    ? `Continue with ${at.number}, ${step}`
    : `Start lesson ${at.number}`;
  return html`<a
    class="button"
    href="${stepUrl(at, step ?? 'read')}"
    data-start="${at.name}"
    data-key="c"
    >${text}</a
  >`;
}
