// The Tests tab: the lesson's suite, and the student's own version.

import { RefusedError } from '../security/problems.ts';
import { html, type Part } from './html.ts';
import type { TabContext } from './page-context.ts';
import type { Tab } from './tab.ts';
import { exerciseView } from './tests-exercise.ts';
import { suiteView } from './tests-suite.ts';

const views = [
  { item: '', title: 'The suite', key: 'u', render: suiteView },
  {
    item: 'exercise',
    title: 'Your version',
    key: 'v',
    render: exerciseView,
  },
];

export const testsTab: Tab = {
  name: 'tests',
  title: 'Tests',
  key: 't',
  scripts: ['tests', 'exercise'],
  styles: ['tests'],
  async render(context) {
    const view = views.find(({ item }) => item === context.item);
    if (!view) {
      const detail = 'The Tests tab has the suite and the exercise.';
      throw new RefusedError(404, 'No such view', detail);
    }
    return html`${choice(context)} ${await view.render(context)}`;
  },
};

function choice({ lesson, item }: TabContext): Part {
  return html`<nav class="views" aria-label="Tests">
    ${views.map(
      (view) =>
        html`<a
          href="/lessons/${lesson.name}/tests${view.item && '/'}${view.item}"
          data-key="${view.key}"
          aria-current="${view.item === item ? 'page' : 'false'}"
          >${view.title}</a
        >`,
    )}
  </nav>`;
}
