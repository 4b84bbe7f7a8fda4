// The Teach tab: the script with its minutes, live coding, what to run.

import { inlineCode } from '../render/inline-code.ts';
import { html, type Part } from './html.ts';
import type { TabContext } from './page-context.ts';
import type { Tab } from './tab.ts';
import { liveCoding } from './teach-live.ts';
import { teachScript } from './teach-script.ts';

export const teachTab: Tab = {
  name: 'teach',
  title: 'Teach',
  key: 'i',
  styles: ['teach'],
  async render(context) {
    const { lesson } = context;
    return html`<div class="teach">
      <p class="controls">
        <a
          class="button"
          href="/lessons/${lesson.name}/present/title"
          data-key="p"
          data-present
          >Present it</a
        >
        <span data-minutes
          >${lesson.lesson.minutes} minutes in all</span
        >
      </p>
      ${await teachScript(lesson)} ${liveCoding(lesson)}
      ${await experiments(context)}
    </div>`;
  },
};

async function experiments({ lesson }: TabContext): Promise<Part> {
  const facts = await lesson.facts();
  return html`<h2>Experiments to run</h2>
    <ul class="experiments">
      ${facts.experiments.map(
        ({ name, question }) =>
          html`<li>
            <a href="/lessons/${lesson.name}/lab/${name}">${name}</a>
            ${inlineCode(question)}
          </li>`,
      )}
    </ul>`;
}
