// The tabs of a lesson's page, in their order.

import { labTab } from './lab-tab.ts';
import { ladderTab } from './ladder-tab.ts';
import { serverTab } from './server-tab.ts';
import type { Tab } from './tab.ts';
import { teachTab } from './teach-tab.ts';
import { testsTab } from './tests-tab.ts';

export const tabs: Tab[] = [
  ladderTab,
  labTab,
  serverTab,
  testsTab,
  teachTab,
];
