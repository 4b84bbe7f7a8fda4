// The ladder: what a rung is for, its code, what it holds and breaks,
// and what it changes in another rung.

import { addsText, openStep } from '../course/rung-step.ts';
import { html } from './html.ts';
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
  scripts: ['ladder'],
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
        ${rungIdea(rung)} ${rungBehaviours(choice, facts)}
        ${viewNav(choice)} ${await rungCode(step, choice)}
      </div>
      <p class="said" role="status" data-status></p>`;
  },
};
