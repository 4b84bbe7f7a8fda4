// Everything that the ladder's rungs are compared by.

import type { Behaviour } from '@under-load/lab';
import type { EventsFixture } from '../support/events-fixture.ts';
import { listeners } from './listeners.ts';
import { shutdown } from './shutdown.ts';
import { signups } from './signups.ts';

export const behaviours: Behaviour<EventsFixture>[] = [
  ...signups,
  ...listeners,
  ...shutdown,
];
