// Measures publishes a second. The names rotate, and a count proves
// that the listeners ran: else V8 would optimise the work away.

import type { MeasureRate } from '@under-load/lab';
import type { Listen, Publisher } from './publishers.ts';

/** With one constant name V8 would inline the listeners. */
const names = Array.from({ length: 8 }, (_, i) => `event-${i}`);
const payload = { n: 1 };
/** Publishes between two looks at the clock. */
const batch = 800;

export interface RateOptions {
  /** Of each of the eight events. */
  listeners: number;
  sliceMs: number;
  /** Functions of different bodies, or closures of one. */
  unlike?: boolean;
}

export function publishRate(
  publisher: Publisher,
  { listeners, sliceMs, unlike = false }: RateOptions,
): MeasureRate {
  const heard = listen(
    publisher,
    listeners,
    unlike ? kinds : kinds.slice(0, 1),
  );

  return async () => {
    const end = performance.now() + sliceMs;
    const startedAt = workMs();
    const before = heard.calls;
    let published = 0;
    do {
      if (publisher.isAsync) await publishInTurn(publisher);
      else publishBatch(publisher);
      published += batch;
    } while (performance.now() < end);
    const elapsedMs = workMs() - startedAt;
    if (heard.calls - before !== published * listeners) {
      throw new Error('not every listener heard every event');
    }
    return (published / elapsedMs) * 1000;
  };
}

/** Time on a processor: what other programs take does not count. */
function workMs(): number {
  // Windows counts it in steps of 16 ms.
  if (process.platform === 'win32') return performance.now();
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

interface Heard {
  calls: number;
}

type Kind = (heard: Heard) => Listen;

const kinds: Kind[] = [
  (heard) =>
    ({ n }) => {
      heard.calls += n;
    },
  (heard) => (payload) => {
    if (payload.n > 0) heard.calls += payload.n;
  },
  (heard) => (payload) => {
    heard.calls = heard.calls + payload.n;
  },
];

function listen({ on }: Publisher, count: number, of: Kind[]): Heard {
  const heard = { calls: 0 };
  for (const name of names) {
    for (let i = 0; i < count; i += 1) {
      const kind = of[i % of.length] as Kind;
      on(name, kind(heard));
    }
  }
  return heard;
}

function publishBatch({ publish }: Publisher): void {
  for (let i = 0; i < batch; i += 1) {
    publish(names[i % names.length] ?? '', payload);
  }
}

async function publishInTurn({ publish }: Publisher): Promise<void> {
  for (let i = 0; i < batch; i += 1) {
    await publish(names[i % names.length] ?? '', payload);
  }
}
