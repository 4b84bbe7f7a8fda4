// One experiment: its question, its newest result, the earlier ones.

import type { KeptResult } from '../results/result-store.ts';
import { RefusedError } from '../security/problems.ts';
import { html, type Part } from './html.ts';
import { runButtons } from './lab-buttons.ts';
import { chosenResults } from './lab-chosen.ts';
import { durationsOf } from './lab-durations.ts';
import { type Asked, experimentsOf } from './lab-experiments.ts';
import { labHistory } from './lab-history.ts';
import { ownChoice } from './lab-own.ts';
import { busyNotice, runPanel } from './lab-panel.ts';
import { resultBlock } from './lab-result.ts';
import { shownOf } from './lab-shown.ts';
import type { TabContext } from './page-context.ts';

/** @throws RefusedError when there is no such experiment. */
export async function labExperiment(
  context: TabContext,
): Promise<Part> {
  const { lesson, results, item: name } = context;
  const experiments = await experimentsOf(lesson);
  const experiment = experiments.find((each) => each.name === name);
  if (!experiment) {
    const known = experiments.map((each) => each.name).join(', ');
    const detail = `${lesson.name} has: ${known}`;
    throw new RefusedError(404, 'No such experiment', detail);
  }
  const kept = await results.list(lesson.name, name);
  const keys = { quick: 'q', full: 'f' };
  const what = `experiment ${name}`;
  const durations = await durationsOf(context, [name]);
  return html`<div class="lab" data-experiment="${name}">
    ${ways(context, experiments)}
    <header class="lab-head">
      <h2>${name}</h2>
      <p class="question">${experiment.question}</p>
      <p class="claim-said">
        <strong>Claim:</strong> ${experiment.claim}
      </p>
      ${runButtons({ experiments: [name], what, keys, durations })}
      ${await ownChoice(context, [name])}
    </header>
    ${busyNotice(context)} ${runPanel(context)}
    <section data-part="lab-result" aria-label="Result">
      ${await resultPart(context, kept)}
    </section>
    <section data-part="lab-history" aria-label="Earlier runs">
      ${labHistory(context, kept)}
    </section>
  </div>`;
}

async function resultPart(
  context: TabContext,
  kept: KeptResult[],
): Promise<Part> {
  const chosen = chosenResults(context, kept);
  if (chosen) return chosen;
  return resultBlock(await shownOf(context, context.item));
}

/** Back to all, and on to the neighbours. */
function ways(
  { lesson, item }: TabContext,
  experiments: Asked[],
): Part {
  const at = experiments.findIndex(({ name }) => name === item);
  const folder = `/lessons/${lesson.name}/lab`;
  return html`<nav class="ways" aria-label="Experiments">
    <a href="${folder}" data-key="a" title="All experiments"
      >All experiments</a
    >
    ${way(folder, experiments[at - 1], 'p', 'Previous')}
    ${way(folder, experiments[at + 1], 'n', 'Next')}
  </nav>`;
}

function way(
  folder: string,
  to: Asked | undefined,
  key: string,
  word: string,
): Part {
  if (!to) return undefined;
  return html`<a
    href="${folder}/${to.name}"
    data-key="${key}"
    title="${word} experiment: ${to.name}"
    >${word}: ${to.name}</a
  >`;
}
