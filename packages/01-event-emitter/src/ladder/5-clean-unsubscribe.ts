// Unsubscribing takes effect at once, and leaves nothing behind.

import type {
  CreateEvents,
  EventName,
  EventsReport,
  ListenerCall,
  OnError,
} from './events.ts';
import { createSignals } from './signals.ts';
import { textOf } from './text-of.ts';

interface Subscription {
  call: ListenerCall;
  run(payload: unknown): unknown;
}

export const createEvents: CreateEvents = (options = {}) => {
  const onError: OnError = options.onError ?? console.error;
  const byEvent = new Map<EventName, Set<Subscription>>();
  const signals = createSignals();
  let failures = 0;

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

  return {
    // #region unsubscribe
    on(event, run, { signal } = {}) {
      if (signal?.aborted) return () => {};
      const call = { event, listener: run.name || 'anonymous' };
      const all = byEvent.get(event) ?? new Set();
      const added = { call, run };
      const off = () => {
        all.delete(added);
        if (signal) signals.remove(signal, off);
      };
      byEvent.set(event, all.add(added));
      if (signal) signals.add(signal, off);
      return off;
    },
    // #endregion
    publish(event, payload) {
      const all = byEvent.get(event) ?? new Set();
      // A copy: it does not grow when a listener subscribes another.
      for (const subscription of [...all]) {
        if (!all.has(subscription)) continue;
        const { call } = subscription;
        try {
          const result = subscription.run(payload);
          if (result !== undefined) void follow(call, result);
        } catch (error) {
          void fail(call, error);
        }
      }
    },
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
