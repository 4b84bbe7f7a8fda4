// A listener's promise is followed; each failure reaches `onError`.

import type {
  CreateEvents,
  EventName,
  EventsReport,
  ListenerCall,
  OnError,
} from './events.ts';
import { textOf } from './text-of.ts';

interface Subscription {
  call: ListenerCall;
  run(payload: unknown): unknown;
}

export const createEvents: CreateEvents = (options = {}) => {
  const onError: OnError = options.onError ?? console.error;
  const byEvent = new Map<EventName, Set<Subscription>>();
  let failures = 0;

  // #region follow
  async function follow(call: ListenerCall, result: unknown) {
    try {
      await result;
    } catch (error) {
      void fail(call, error);
    }
  }

  async function fail(call: ListenerCall, error: unknown) {
    failures += 1;
    try {
      await onError({ ...call, error });
    } catch (reason) {
      console.error('onError itself failed:', textOf(reason));
    }
  }
  // #endregion

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
        const { call } = subscription;
        try {
          const result = subscription.run(payload);
          if (result !== undefined) void follow(call, result);
        } catch (error) {
          void fail(call, error);
        }
      }
    },
    // #endregion
    report() {
      const listeners: EventsReport['listeners'] = {};
      for (const [event, { size }] of byEvent) {
        if (size > 0) listeners[event] = size;
      }
      return { listeners, failures };
    },
    async close() {
      byEvent.clear();
      return { unfinished: [] };
    },
  };
};
