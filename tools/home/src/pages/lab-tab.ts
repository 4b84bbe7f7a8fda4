// The experiments of a lesson, to run and to look at.

import { labExperiment } from './lab-experiment.ts';
import { labList } from './lab-list.ts';
import type { Tab } from './tab.ts';

export const labTab: Tab = {
  name: 'lab',
  title: 'Lab',
  key: 'm',
  scripts: ['lab'],
  styles: ['lab', 'bars'],
  render: (context) =>
    context.item ? labExperiment(context) : labList(context),
};
