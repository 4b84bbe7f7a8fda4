// A process of the service: opens limiters and takes, as it is told.

import { setTimeout as sleep } from 'node:timers/promises';
import type {
  CreateLimiter,
  Limiter,
  LimiterOptions,
} from '../../src/ladder/limiter.ts';

export type Command =
  | { does: 'open'; rung: string; options: LimiterOptions }
  | { does: 'take'; key: string; cost: number; times: number }
  | { does: 'shiftClock'; ms: number }
  | { does: 'close' };

export interface Order {
  id: number;
  limiter: string;
  command: Command;
}

const now = Date.now;
const limiters = new Map<string, Limiter>();
/** Of each limiter: after so long there is no answer. */
const deadlines = new Map<string, number>();

async function obey({ limiter: name, command }: Order) {
  const limiter = limiters.get(name);
  switch (command.does) {
    case 'open': {
      const { createLimiter } = (await import(command.rung)) as {
        createLimiter: CreateLimiter;
      };
      const options = { ...command.options, onError: () => {} };
      deadlines.set(name, (options.timeoutMs ?? 250) * 4);
      limiters.set(name, await createLimiter(options));
      return [];
    }
    case 'take': {
      const { key, cost, times } = command;
      if (!limiter) throw new Error('there is no such limiter');
      const deadlineMs = deadlines.get(name) ?? 0;
      const take = () => inTime(limiter.take(key, cost), deadlineMs);
      return Promise.all(Array.from({ length: times }, take));
    }
    case 'shiftClock':
      Date.now = () => now() + command.ms;
      return [];
    case 'close':
      limiters.delete(name);
      await limiter?.close();
      return [];
  }
}

/**
 * Waits in the process of the limiter: however busy it is, the
 * limiter's own timer is due before this one.
 */
async function inTime<T>(answer: Promise<T>, ms: number): Promise<T> {
  const timer = new AbortController();
  const late = sleep(ms, undefined, timer).then(() => {
    throw new Error(`no answer in ${ms} ms`);
  });
  late.catch(() => {});
  return Promise.race([answer, late]).finally(() => timer.abort());
}

process.on('message', (order: Order) => {
  obey(order).then(
    (verdicts) => process.send?.({ id: order.id, verdicts }),
    (error) => process.send?.({ id: order.id, error: String(error) }),
  );
});
process.on('disconnect', () => process.exit());
