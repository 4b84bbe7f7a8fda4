// Our own list of listeners, each called in a `try` of its own.

import type {
  EventName,
  Events,
  EventsReport,
  ListenerCall,
} from './events.ts';

interface Subscription {
  call: ListenerCall;
  run(payload: unknown): unknown;
}

export function createEvents(): Events {
  const byEvent = new Map<EventName, Set<Subscription>>();

  return {
    on(event, run, { signal } = {}) {
      const call = { event, listener: run.name || 'anonymous' };
      const all = byEvent.get(event) ?? new Set();
      const added = { call, run };
      const off = () => void all.delete(added);
      byEvent.set(event, all.add(added));
      signal?.addEventListener('abort', off);
      return off;
    },
    // #region publish
    publish(event, payload) {
      // A copy: it does not grow when a listener subscribes another.
      const all = [...(byEvent.get(event) ?? [])];
      for (const subscription of all) {
        try {
          subscription.run(payload);
        } catch (error) {
          console.error({ ...subscription.call, error });
        }
      }
    },
    // #endregion
    report() {
      const listeners: EventsReport['listeners'] = {};
      for (const [event, { size }] of byEvent) {
        if (size > 0) listeners[event] = size;
      }
      return { listeners };
    },
    async close() {
      byEvent.clear();
      return { unfinished: [] };
    },
  };
}
