// Your version. `pnpm --filter 01-event-emitter exercise` runs the
// behaviours against it. Make them pass, from the first to the last.

import type { CreateEvents } from '../src/ladder/events.ts';

export const createEvents: CreateEvents = () => ({
  on(event) {
    throw new Error(`write on: ${event}`);
  },
  publish(event) {
    throw new Error(`write publish: ${event}`);
  },
  report() {
    throw new Error('write report');
  },
  async close() {
    throw new Error('write close');
  },
});
