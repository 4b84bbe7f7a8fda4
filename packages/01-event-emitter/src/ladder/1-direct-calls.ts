// The publisher calls each collaborator itself, one after the other.
// Here they are a list, so that one suite can compare the rungs.

import type { EventMap, EventName, Events } from '../events.ts';

type Collaborator = (payload: EventMap[EventName]) => unknown;

export function createEvents(): Events {
  const calls = new Map<EventName, Set<Collaborator>>();

  function callsOf(event: EventName): Set<Collaborator> {
    const found = calls.get(event) ?? new Set<Collaborator>();
    calls.set(event, found);
    return found;
  }

  return {
    on(event, listener, { signal } = {}) {
      const call = listener as Collaborator;
      const off = () => void callsOf(event).delete(call);
      callsOf(event).add(call);
      signal?.addEventListener('abort', off);
      return off;
    },
    async publish(event, payload) {
      for (const call of callsOf(event)) await call(payload);
    },
    report() {
      const sizes = [...calls]
        .map(([event, { size }]) => [event, size] as const)
        .filter(([, size]) => size > 0);
      return { listeners: Object.fromEntries(sizes) };
    },
    async close() {
      calls.clear();
      return { unfinished: [] };
    },
  };
}
