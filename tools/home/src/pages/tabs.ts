// The tabs of a lesson's page, in their order.

import { exerciseTab } from './exercise-tab.ts';
import { labTab } from './lab-tab.ts';
import { ladderTab } from './ladder-tab.ts';
import { serverTab } from './server-tab.ts';
import type { Tab } from './tab.ts';
import { teachTab } from './teach-tab.ts';
import { testsTab } from './tests-tab.ts';

export const tabs: Tab[] = [
  ladderTab,
  serverTab,
  exerciseTab,
  labTab,
  testsTab,
  teachTab,
];
