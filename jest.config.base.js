import { fileURLToPath } from 'node:url';

/** What every package's `jest.config.js` re-exports: native ESM. */
export default {
  testEnvironment: 'node',
  testMatch: ['**/test/**/*.test.ts'],
  extensionsToTreatAsEsm: ['.ts'],
  transform: {
    '^.+\\.ts$': [
      fileURLToPath(import.meta.resolve('ts-jest')),
      { useESM: true, diagnostics: false },
    ],
  },
  testTimeout: 30_000,
  // Half of these tests wait for processes: use every core.
  maxWorkers: '100%',
};
