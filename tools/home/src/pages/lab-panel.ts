// The run under way, which `lab.js` follows; how the last one ended;
// what keeps one from beginning.

import type { Run } from '../runs/run.ts';
import { html, type Part } from './html.ts';
import type { TabContext } from './page-context.ts';

type Context = Pick<TabContext, 'lesson' | 'runs'>;

export function runPanel({ lesson, runs }: Context): Part {
  const [active] = runs.active('lab', lesson.name);
  const last = active ?? runs.latest('lab', lesson.name);
  const failure = active ? '' : failureOf(last);
  return html`<section
    class="lab-run"
    tabindex="-1"
    aria-label="Measuring"
    data-lab-run="${active?.id ?? ''}"
    data-state="${active ? 'running' : failure ? 'failed' : 'idle'}"
  >
    <p class="status" role="status" data-lab-status>${failure}</p>
    <div class="doing" data-lab-doing ${!active && hidden}>
      <progress
        data-lab-progress
        aria-label="Trials of this experiment that are done"
      ></progress>
      <button
        type="button"
        class="quiet"
        data-lab-stop
        data-key="x"
        title="Stop measuring"
      >
        Stop <kbd aria-hidden="true">x</kbd>
      </button>
      <div class="live" data-lab-live></div>
      <pre
        tabindex="0"
        aria-label="What it prints"
        data-lab-output
        hidden
      ></pre>
    </div>
  </section>`;
}

const hidden = html`hidden`;

function failureOf(run: Run | undefined): string {
  const last = run?.log.all().at(-1)?.event;
  if (last?.type !== 'ended' || last.how !== 'failed') return '';
  return `The last run failed: ${last.message}`;
}

/** A run of another lesson's, since only one measures at once. */
export function busyNotice({ lesson, runs }: Context): Part {
  const [other] = runs.active('lab');
  const isOther = other && other.request.lesson !== lesson.name;
  return html`<div data-part="lab-busy">
    ${isOther && noticeOf(other.request.lesson)}
    ${!isOther && othersNotice(runs)}
  </div>`;
}

function noticeOf(lesson: string): Part {
  return html`<p class="notice" data-lab-busy="${lesson}">
    <a href="/lessons/${lesson}/lab">${lesson}</a> is being measured.
    Only one lesson measures at once: wait for it, or stop it there.
  </p>`;
}

/** What takes the processor from what is measured. */
function othersNotice(runs: TabContext['runs']): Part {
  const kinds = {
    tests: 'tests',
    exercise: 'exercise',
    server: 'server',
  };
  const [run] = (['tests', 'exercise', 'server'] as const).flatMap(
    (kind) => runs.active(kind),
  );
  if (!run || run.request.kind === 'lab') return undefined;
  const { kind, lesson } = run.request;
  const tab = kinds[kind];
  return html`<p class="notice">
    The <a href="/lessons/${lesson}/${tab}">${tab} of ${lesson}</a> run
    at the same time. They take time of the processor, so the figures
    may be worse.
  </p>`;
}
