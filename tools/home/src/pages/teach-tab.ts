import { html } from './html.ts';
import type { Tab } from './tab.ts';

export const teachTab: Tab = {
  name: 'teach',
  title: 'Teach',
  key: 'i',
  async render({ lesson }) {
    return html`<p>${lesson.lesson.title}</p>`;
  },
};
