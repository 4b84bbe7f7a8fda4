// All behaviours that the rungs are compared by.

import type { Behaviour } from '@under-load/lab';
import type { EventsFixture } from '../support/events-fixture.ts';
import { failures } from './failures.ts';
import { shutdown } from './shutdown.ts';
import { signups } from './signups.ts';
import { subscriptions } from './subscriptions.ts';

export const behaviours: Behaviour<EventsFixture>[] = [
  ...signups,
  ...failures,
  ...subscriptions,
  ...shutdown,
];
