import { html } from './html.ts';
import type { Tab } from './tab.ts';

export const ladderTab: Tab = {
  name: 'ladder',
  title: 'Ladder',
  key: 'l',
  async render({ lesson }) {
    return html`<p>${lesson.lesson.title}</p>`;
  },
};
