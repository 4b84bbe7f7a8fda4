// Node's EventEmitter, as tutorials use it.

import { EventEmitter } from 'node:events';
import type { Events } from './events.ts';

export function createEvents(): Events {
  const emitter = new EventEmitter();

  return {
    // #region emitter
    on(event, listener, { signal } = {}) {
      const off = () => void emitter.off(event, listener);
      emitter.on(event, listener);
      signal?.addEventListener('abort', off);
      return off;
    },
    publish(event, payload) {
      emitter.emit(event, payload);
    },
    // #endregion
    report() {
      const counts = emitter
        .eventNames()
        .map((event) => [event, emitter.listenerCount(event)]);
      return {
        listeners: Object.fromEntries(counts) as Record<string, number>,
      };
    },
    async close() {
      emitter.removeAllListeners();
      return { unfinished: [] };
    },
  };
}
