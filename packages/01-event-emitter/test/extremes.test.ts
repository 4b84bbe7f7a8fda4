// Very many listeners, and a very long deadline.

import { expect, it } from '@jest/globals';
import { fairChance, measureInTurns } from '@under-load/lab';
import { createEvents as fastBus } from '../src/beyond/fast-bus/fast-bus.ts';
import { createEvents as topRung } from '../src/ladder/6-drain.ts';
import type { CreateEvents } from '../src/ladder/events.ts';
import { Gate } from './support/gate.ts';
import { publish } from './support/publish.ts';

const all = 20_000;
const buses = { topRung, fastBus };

it.each(Object.entries(buses))(
  '%s subscribes 20,000 as fast as ten times 2,000',
  async (_name, create) => {
    const one = () => rate(create, 1);
    const ten = () => rate(create, 10);

    const { ratio } = await measureInTurns(one, ten, 5);

    // A cost that grows with the number would make it a tenth.
    expect(ratio).toBeGreaterThan(0.3);
  },
);

it.each(Object.entries(buses))(
  '%s waits for ever when the deadline says so',
  async (_name, create) => {
    const events = create();
    const slow = new Gate();
    events.on('user.registered', slow.wait);
    await publish(events);

    let closed = false;
    const closing = events.close({ deadlineMs: Infinity });
    await fairChance(closing.then(() => void (closed = true)));
    const waited = !closed;
    slow.open();

    expect(waited).toBe(true);
    expect(await closing).toEqual({ unfinished: [] });
  },
);

/** Subscriptions a second; half of them end in reverse order. */
async function rate(create: CreateEvents, buses: number) {
  const began = performance.now();
  for (let bus = 0; bus < buses; bus += 1) {
    const events = create();
    const { signal } = new AbortController();
    const offs = Array.from({ length: all / buses }, () =>
      events.on('user.registered', () => {}, { signal }),
    );
    const half = offs.splice(all / buses / 2);
    for (const off of [...offs, ...half.reverse()]) off();
  }
  return all / (performance.now() - began);
}
