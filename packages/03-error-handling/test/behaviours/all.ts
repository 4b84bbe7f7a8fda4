// Everything that the ladder's rungs are compared by.

import type { Behaviour } from '@under-load/lab';
import type { AppFixture } from '../support/app-fixture.ts';
import { answers } from './answers.ts';
import { logs } from './logs.ts';
import { processes } from './process.ts';

export const behaviours: Behaviour<AppFixture>[] = [
  ...answers,
  ...processes,
  ...logs,
];
