// Publishes a registration. `async`: a publish that throws rejects,
// like one that waits.

import type { Events } from '../../src/ladder/events.ts';
import { user } from './user.ts';

export async function publish(events: Events): Promise<void> {
  await events.publish('user.registered', user);
}
