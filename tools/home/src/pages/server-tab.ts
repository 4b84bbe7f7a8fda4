import { html } from './html.ts';
import type { Tab } from './tab.ts';

export const serverTab: Tab = {
  name: 'server',
  title: 'Server',
  key: 's',
  async render({ lesson }) {
    return html`<p>${lesson.lesson.title}</p>`;
  },
};
