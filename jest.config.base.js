import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

// Notes for `lesson list` whether a lesson's suite passes.
const suiteReporter = fileURLToPath(
  new URL('tools/course/src/suite-reporter.js', import.meta.url),
);

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
  testTimeout: 30_000,
  // Half of these tests wait for processes: use every core.
  maxWorkers: '100%',
};
