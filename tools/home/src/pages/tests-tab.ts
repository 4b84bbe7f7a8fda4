// The Tests tab: the lesson's suite.

import { RefusedError } from '../security/problems.ts';
import type { Tab } from './tab.ts';
import { suiteView } from './tests-suite.ts';

export const testsTab: Tab = {
  name: 'tests',
  title: 'Tests',
  key: 't',
  scripts: ['tests'],
  styles: ['run', 'tests'],
  async render(context) {
    if (!context.item) return suiteView(context);
    const detail = 'The Tests tab has the suite alone.';
    throw new RefusedError(404, 'No such view', detail);
  },
};
