import { html } from './html.ts';
import type { Tab } from './tab.ts';

export const labTab: Tab = {
  name: 'lab',
  title: 'Lab',
  key: 'm',
  async render({ lesson }) {
    return html`<p>${lesson.lesson.title}</p>`;
  },
};
