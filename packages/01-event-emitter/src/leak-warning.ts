// Says once, for each event, that its listeners grow in number: most
// often somebody subscribes again and again, and never unsubscribes.

import type { EventName } from './events.ts';

export class LeakWarning {
  readonly #limit: number;
  readonly #warned = new Set<EventName>();

  constructor(limit = 10) {
    if (!(limit >= 1)) {
      throw new TypeError(`leakWarningAt must be 1 or more: ${limit}`);
    }
    this.#limit = limit;
  }

  check(event: EventName, count: number): void {
    if (count <= this.#limit || this.#warned.has(event)) return;
    this.#warned.add(event);
    process.emitWarning(
      `${count} listeners of ${event}: does each unsubscribe? ` +
        'Else raise leakWarningAt.',
      { type: 'EventsWarning', code: 'LISTENER_LEAK' },
    );
  }
}
