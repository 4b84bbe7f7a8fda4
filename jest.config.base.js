import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { measureSlowness } from './tools/lab/src/measure-slowness.js';

// Notes for `lesson list` whether a lesson's suite passes.
const suiteReporter = fileURLToPath(
  new URL('tools/course/src/suite-reporter.js', import.meta.url),
);

// Tests have more time on a machine that is slow, or busy.
process.env.TEST_SLOWNESS ??= measureSlowness().toFixed(1);

// `npx jest` comes without the flag that `pnpm test` gives.
const flags = [...process.execArgv, process.env.NODE_OPTIONS ?? ''];
if (!flags.join(' ').includes('--experimental-vm-modules')) {
  console.error(
    'Jest needs options that pnpm gives it: run "npx -y pnpm@12 test", ' +
      'with the name of a test file if you like.',
  );
  process.exit(1);
}

/** What every package's `jest.config.js` re-exports: native ESM. */
export default {
  testEnvironment: 'node',
  testMatch: ['**/test/**/*.test.ts'],
  extensionsToTreatAsEsm: ['.ts'],
  transform: {
    // The first that matches: the course's tools, then all the rest.
    '[/\\\\]tools[/\\\\]\\w+[/\\\\]src[/\\\\].+\\.ts$': fileURLToPath(
      new URL(
        'tools/typescript/src/jest-transform.js',
        import.meta.url,
      ),
    ),
    '^.+\\.ts$': [
      fileURLToPath(import.meta.resolve('ts-jest')),
      { useESM: true, diagnostics: false },
    ],
  },
  reporters: ['default', suiteReporter].filter(
    (name) => name === 'default' || existsSync(name),
  ),
  // Rounded: a person reads the limit, and 220.00000000000003 is none.
  testTimeout: Math.round(
    Number(process.env.TEST_LIMIT_MS ?? 30_000) *
      Number(process.env.TEST_SLOWNESS),
  ),
  // Half of these tests wait for processes: use every core.
  maxWorkers: '100%',
};
