// Runs the same tests in other orders and in parallel: do they pass?

import { defineExperiment } from '@under-load/lab';
import { runJest } from './support/run-jest.ts';
import { quickFiles } from './support/rungs.ts';
import { openSharedSchema } from './support/shared-schema.ts';

// Without a limit for the memory of its workers, Jest would run a few
// quick files one after another.
const parallel = ['--maxWorkers=4', '--workerIdleMemoryLimit=4GB'];

const shared = 'shared-state';
const ours = 'a schema a file';
const suites: Record<string, string> = {
  [shared]: 'lab/suites/shared-state',
  [ours]: 'src/ladder/*',
};

export default defineExperiment({
  name: 'isolation',
  question:
    'In random order and in parallel, again and again: how many runs fail?',
  unit: 'failed runs',
  better: 'lower',
  claim:
    'with a schema for each file no run fails; with shared tables some do',
  rung: '3-integration',
  variants: [shared, ours],
  runs: { full: 1, quick: 1 },
  timeoutMs: 900_000,
  async measure({ variant, quick, signal }) {
    const times = quick ? 1 : 20;
    const some = quick && variant === ours ? quickFiles : [];
    const schema = await openSharedSchema();
    try {
      let runs = 0;
      let tests = 0;
      for (let seed = 1; seed <= times; seed += 1) {
        const { result } = await runJest({
          folders: [suites[variant] ?? variant],
          // The seed decides the order: a failure can be repeated.
          args: [...some, ...parallel, '--randomize', `--seed=${seed}`],
          env: { SHARED_SCHEMA: schema.name },
          signal,
        });
        if (!result.success) runs += 1;
        tests += result.numFailedTests;
      }
      return {
        value: runs,
        also: { runs: times, 'failed tests': tests },
      };
    } finally {
      await schema.drop();
    }
  },
  holds: [
    {
      says: 'runs that fail with a schema for each file',
      figure: (variants) => variants[ours]?.max,
      exactly: 0,
    },
    {
      says: 'runs that fail with shared tables',
      figure: (variants) => variants[shared]?.min,
      above: 0,
    },
  ],
});
