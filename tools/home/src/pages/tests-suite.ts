// The lesson's suite: run it, and see what it proves as it proves it.

import { readProgress } from '@under-load/course/progress';
import { comparedLadders } from '../course/compared-ladders.ts';
import type { Run } from '../runs/run.ts';
import { html, type Part } from './html.ts';
import type { TabContext } from './page-context.ts';
import { testsMatrix } from './tests-matrix.ts';

export async function suiteView(context: TabContext): Promise<Part> {
  const { lesson, runs } = context;
  const facts = await lesson.facts();
  const run = runs.latest('tests', lesson.name);
  return html`<section
    class="suite"
    aria-label="The suite"
    data-suite
    data-lesson="${lesson.name}"
    data-run="${run?.id}"
    data-started="${startOf(run)}"
  >
    <div class="controls">
      <button type="button" data-run-tests data-key="r">
        Run the tests
      </button>
      <button
        type="button"
        class="quiet"
        data-stop-tests
        data-key="x"
        hidden
      >
        Stop
      </button>
      <span class="counts" data-counts></span>
      ${await keptState(context)}
    </div>
    <p class="verdict" role="status" data-verdict></p>
    <section
      class="failures"
      aria-label="Failures"
      data-failures
      hidden
    >
      <h2>What failed</h2>
      <ol></ol>
    </section>
    ${comparedLadders(facts).map((ladder) => testsMatrix(lesson, ladder))}
    <section aria-label="Other tests" data-files>
      <h2>All other tests</h2>
      <p data-no-files>After a run, they are listed here by file.</p>
      <ul class="files"></ul>
    </section>
  </section>`;
}

/** Empty when it is over: how long it took comes with its events. */
function startOf(run: Run | undefined): string {
  return run && !run.isOver ? run.startedAt.toISOString() : '';
}

async function keptState({
  course,
  lesson,
}: TabContext): Promise<Part> {
  const { suite } = await readProgress(course.root, lesson.name);
  const texts = {
    passing: 'passed last time',
    failing: 'failed last time',
  };
  return html`<span data-part="suite-state"
    >${
      suite && html`<span class="badge ${suite}">${texts[suite]}</span>`
    }</span
  >`;
}
