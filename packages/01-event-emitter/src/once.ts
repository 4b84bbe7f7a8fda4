// A listener that hears one event, and is gone before it runs.

import type {
  EventMap,
  EventName,
  Events,
  Listener,
  ListenOptions,
  Unsubscribe,
} from './events.ts';

export function listenOnce<Name extends EventName>(
  events: Events,
  event: Name,
  run: Listener<Name>,
  { name = run.name, signal }: ListenOptions = {},
): Unsubscribe {
  const off = events.on(event, runOnce, { name, signal });
  return off;

  function runOnce(payload: EventMap[Name]): unknown {
    off();
    return run(payload);
  }
}
