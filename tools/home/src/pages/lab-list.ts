// All experiments of a lesson: what each asks, claims and has found.

import type { ExperimentResult } from '@under-load/lab';
import { figureBars } from './figure-bars.ts';
import { html, type Part } from './html.ts';
import { runButtons } from './lab-buttons.ts';
import { durationsOf } from './lab-durations.ts';
import { type Asked, experimentsOf } from './lab-experiments.ts';
import { ownChoice } from './lab-own.ts';
import { busyNotice, runPanel } from './lab-panel.ts';
import { sourceOf } from './lab-result.ts';
import { type Shown, shownOf } from './lab-shown.ts';
import { verdictOf } from './lab-verdict.ts';
import type { TabContext } from './page-context.ts';

export async function labList(context: TabContext): Promise<Part> {
  const experiments = await experimentsOf(context.lesson);
  const items = await Promise.all(
    experiments.map((each, index) => item(context, each, index === 0)),
  );
  const names = experiments.map(({ name }) => name);
  const what = 'all experiments of this lesson';
  const keys = { quick: 'q', full: 'f' };
  const durations = await durationsOf(context, names);
  const all = { experiments: names, what, keys, durations };
  return html`<div class="lab">
    <header class="lab-head">
      <h2>Measured, not claimed</h2>
      <p>
        Each variant runs in a process of its own, in turns with the
        others. A quick run measures a small load, once.
      </p>
      ${runButtons({ ...all, verb: 'Run all' })}
      ${await ownChoice(context, names)}
    </header>
    ${busyNotice(context)} ${runPanel(context)}
    <ol class="experiments">
      ${items}
    </ol>
  </div>`;
}

async function item(
  context: TabContext,
  { name, question, claim }: Asked,
  isFirst: boolean,
): Promise<Part> {
  const shown = await shownOf(context, name);
  const what = `experiment ${name}`;
  const durations = await durationsOf(context, [name]);
  return html`<li class="experiment" data-experiment="${name}">
    <div class="experiment-head">
      <h3>
        <a
          href="/lessons/${context.lesson.name}/lab/${name}"
          ${isFirst && html`data-key="n"`}
          title="Open experiment ${name}"
          >${name}</a
        >
      </h3>
      ${runButtons({ experiments: [name], what, durations })}
    </div>
    <p class="question">${question}</p>
    <div data-part="lab-${name}">${brief(shown, claim)}</div>
  </li>`;
}

function brief(shown: Shown | undefined, claim: string): Part {
  if (!shown) {
    return html`<p class="claim-said">
        <strong>Claim:</strong> ${claim}
      </p>
      <p class="source">Not measured yet.</p>`;
  }
  const { result, kept } = shown;
  const isMeasured = Object.keys(result.variants).length > 0;
  return html`<div data-result="${kept?.id ?? 'readme'}">
    ${verdictOf(brieflyOf(result))} ${isMeasured && figureBars(result)}
    <p class="source">${sourceOf(shown)}</p>
  </div>`;
}

/** Of a claim that holds, the sentence will do. */
function brieflyOf(result: ExperimentResult): ExperimentResult {
  const { holds, clauses = [] } = result;
  return { ...result, output: '', clauses: holds ? [] : clauses };
}
