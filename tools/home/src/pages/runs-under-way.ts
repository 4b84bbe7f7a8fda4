// The runs that go on now, so that one finds them again.

import type { RunKind, RunRequest } from '../runs/run-request.ts';
import type { Runs } from '../runs/runs.ts';
import { html, type Part } from './html.ts';
import { localTime } from './local-time.ts';

const wordOf: Record<RunKind, string> = {
  lab: 'is being measured',
  tests: 'runs its tests',
  exercise: 'has its exercise graded',
  server: 'has its server running',
};

export function runsUnderWay(runs: Runs): Part {
  const active = runs.active();
  return html`<section
    class="under-way"
    data-part="runs"
    aria-label="Runs under way"
  >
    ${
      active.length > 0 &&
      html`<h2>Under way</h2>
        <ul>
          ${active.map(
            ({ id, request, startedAt }, index) =>
              html`<li data-run="${id}" data-kind="${request.kind}">
                <a
                  href="${pathOf(request)}"
                  ${index === 0 && html`data-key="u"`}
                  title="To the run of ${request.lesson}"
                  >${request.lesson}</a
                >
                ${wordOf[request.kind]}${detailOf(request)}, since
                ${localTime(startedAt)}
              </li>`,
          )}
        </ul>`
    }
  </section>`;
}

function pathOf(request: RunRequest): string {
  const path = `/lessons/${request.lesson}/${request.kind}`;
  if (request.kind !== 'lab') return path;
  const [only = '', ...more] = request.experiments;
  return more.length > 0 ? path : `${path}/${only}`;
}

function detailOf(request: RunRequest): string {
  if (request.kind !== 'lab') return '';
  const [only = '', ...more] = request.experiments;
  const what =
    more.length > 0 ? `${more.length + 1} experiments` : only;
  return ` (${what}, ${request.quick ? 'quick' : 'full'})`;
}
