// The ladder: what a rung is for, its code, what it holds and breaks,
// and what it changes in another rung.

import { ladderName } from '@under-load/course/ladder-name';
import type { Ladder, Rung } from '@under-load/lab';
import { addsText, openStep } from '../course/rung-step.ts';
import { html, type Part } from './html.ts';
import { rungBehaviours } from './ladder-behaviours.ts';
import { readChoice } from './ladder-choice.ts';
import { rungCode } from './ladder-code.ts';
import { rungIdea } from './ladder-idea.ts';
import { ladderNav } from './ladder-nav.ts';
import { viewNav } from './ladder-views.ts';
import type { Tab } from './tab.ts';

export const ladderTab: Tab = {
  name: 'ladder',
  title: 'Ladder',
  key: 'l',
  scripts: ['ladder', 'run-rung'],
  styles: ['source', 'ladder'],
  async render(context) {
    const { lesson } = context;
    const choice = readChoice(context);
    const { ladder, rung, from, view } = choice;
    const compared = view && from;
    const step = await openStep(lesson.folder, ladder, rung, compared);
    const facts = await lesson.facts();
    return html`${ladderNav(lesson, choice)}
      <div class="rung" data-rung="${rung.name}" data-shows="${view}">
        <h2>
          ${rung.title} <small data-adds>${addsText(step)}</small>
        </h2>
        ${rungIdea(rung)} ${ladder.server && runButton(ladder, rung)}
        ${rungBehaviours(choice, facts)} ${viewNav(choice)}
        ${await rungCode(step, choice)}
      </div>
      <p class="said" role="status" data-status></p>`;
  },
};

function runButton(ladder: Ladder, rung: Rung): Part {
  return html`<p>
    <button
      type="button"
      class="quiet"
      data-run-rung="${rung.name}"
      data-ladder="${ladderName(ladder)}"
      data-key="r"
      title="Start the lesson's server on this rung"
    >
      Run this rung <kbd>r</kbd>
    </button>
  </p>`;
}
