// What a call pays for all of this, when nothing goes wrong.

import { defineExperiment } from '@under-load/lab';
import { wraps } from './support/wraps.ts';

export default defineExperiment({
  name: 'overhead',
  question: 'What does a call cost, besides the request itself?',
  unit: 'ns of CPU a call',
  better: 'lower',
  claim:
    'the top rung costs at most what cockatiel costs with the same policies, and leaves no timer',
  variants: Object.keys(wraps),
  runs: { full: 5, quick: 1 },
  async measure({ variant, quick }) {
    const call = await wraps[variant]?.();
    if (!call) throw new TypeError(`no ${variant}`);
    const calls = quick ? 10_000 : 100_000;
    const run = async () => {
      for (let i = 0; i < calls; i += 1) await call();
    };
    const before = process.getActiveResourcesInfo().length;
    await run(); // until it is compiled
    const cpu = process.cpuUsage();
    await run();
    const { user, system } = process.cpuUsage(cpu);
    const left = process.getActiveResourcesInfo().length - before;
    return {
      value: ((user + system) * 1000) / calls,
      also: { 'timers left': left },
    };
  },
  holds: [
    {
      says: "the top rung, of cockatiel's cost",
      figure: (of) =>
        (of['7-bulkhead']?.median ?? Infinity) /
        (of['cockatiel']?.median ?? 0),
      atMost: 1,
    },
    {
      says: 'timers that the top rung has left',
      figure: (of) => of['7-bulkhead']?.also?.['timers left']?.max,
      exactly: 0,
    },
  ],
});
