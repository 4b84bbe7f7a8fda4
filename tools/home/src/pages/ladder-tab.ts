// The ladder: a rung's code, what it holds and breaks, and what
// changed since another rung.

import { html } from './html.ts';
import { rungBehaviours } from './ladder-behaviours.ts';
import { readChoice } from './ladder-choice.ts';
import { rungCode } from './ladder-code.ts';
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
    const { rung, view } = choice;
    const facts = await lesson.facts();
    return html`${ladderNav(lesson, choice)}
      <div class="rung" data-rung="${rung.name}" data-shows="${view}">
        <h2>${rung.title}</h2>
        ${rungBehaviours(choice, facts)} ${viewNav(choice)}
        ${await rungCode(lesson, choice)}
      </div>
      <p class="said" role="status" data-status></p>`;
  },
};
