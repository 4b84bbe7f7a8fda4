// A user who has registered.

import type { EventMap } from '../../src/ladder/events.ts';

export const user: EventMap['user.registered'] = {
  id: '3f2c9b1e-8a4d-4c57-9a60-0f4f4d1f2a11',
  name: 'Ada',
  email: 'ada@example.com',
  registeredAt: '2026-01-31T12:00:00.000Z',
};
