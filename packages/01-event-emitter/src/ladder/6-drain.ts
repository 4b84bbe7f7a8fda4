// The end waits for listeners in flight, up to a deadline.

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
  const inFlight = new Map<Promise<void>, ListenerCall>();
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

  // #region drain
  function track(call: ListenerCall, followed: Promise<void>) {
    const ended = followed.finally(() => inFlight.delete(ended));
    inFlight.set(ended, call);
  }

  // A listener in flight may start others: look until none is left.
  async function idle() {
    while (inFlight.size > 0) await Promise.all(inFlight.keys());
  }
  // #endregion

  return {
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
    publish(event, payload) {
      const all = byEvent.get(event) ?? new Set();
      // A copy: it does not grow when a listener subscribes another.
      for (const subscription of [...all]) {
        if (!all.has(subscription)) continue;
        const { call } = subscription;
        try {
          const result = subscription.run(payload);
          if (result === undefined) continue;
          track(call, follow(call, result));
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
      return { listeners, inFlight: inFlight.size, failures };
    },
    // #region close
    async close({ deadlineMs = 5000 } = {}) {
      let timer: NodeJS.Timeout | undefined;
      const deadline = new Promise((resolve) => {
        timer = setTimeout(resolve, Math.min(deadlineMs, 2 ** 31 - 1));
      });
      await Promise.race([idle(), deadline]);
      clearTimeout(timer);
      byEvent.clear();
      return { unfinished: [...inFlight.values()] };
    },
    // #endregion
  };
};
