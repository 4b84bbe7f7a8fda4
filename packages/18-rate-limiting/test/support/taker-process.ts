// A process of the service: opens limiters and takes, as it is told.

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

async function obey({ limiter: name, command }: Order) {
  const limiter = limiters.get(name);
  switch (command.does) {
    case 'open': {
      const { createLimiter } = (await import(command.rung)) as {
        createLimiter: CreateLimiter;
      };
      const options = { ...command.options, onError: () => {} };
      limiters.set(name, await createLimiter(options));
      return [];
    }
    case 'take': {
      const { key, cost, times } = command;
      if (!limiter) throw new Error('there is no such limiter');
      const take = () => limiter.take(key, cost);
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

process.on('message', (order: Order) => {
  obey(order).then(
    (verdicts) => process.send?.({ id: order.id, verdicts }),
    (error) => process.send?.({ id: order.id, error: String(error) }),
  );
});
process.on('disconnect', () => process.exit());
