// The publisher calls each collaborator and waits for it.

import type { EventName, Events, EventsReport } from './events.ts';

interface Collaborator {
  event: EventName;
  run(payload: unknown): unknown;
}

export function createEvents(): Events {
  const all = new Set<Collaborator>();

  return {
    on(event, run, { signal } = {}) {
      const added = { event, run };
      const off = () => void all.delete(added);
      all.add(added);
      signal?.addEventListener('abort', off);
      return off;
    },
    // #region publish
    // In most programs this is written out, line by line:
    //   await auditLog.write(user);
    //   await mailer.sendWelcome(user);
    //   await analytics.count(user);
    //   await credit.grant(user);
    // Here it is a loop, so that all rungs have one interface.
    async publish(event, payload) {
      for (const one of all) {
        if (one.event === event) await one.run(payload);
      }
    },
    // #endregion
    report() {
      const listeners: EventsReport['listeners'] = {};
      for (const { event } of all) {
        listeners[event] = (listeners[event] ?? 0) + 1;
      }
      return { listeners };
    },
    async close() {
      all.clear();
      return { unfinished: [] };
    },
  };
}
