import { html } from './html.ts';
import type { Tab } from './tab.ts';

export const testsTab: Tab = {
  name: 'tests',
  title: 'Tests',
  key: 't',
  async render({ lesson }) {
    return html`<p>${lesson.lesson.title}</p>`;
  },
};
