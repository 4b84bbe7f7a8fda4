import { fileURLToPath } from 'node:url';
import base from '../../jest.config.base.js';

const transform = new URL(
  '../typescript/src/jest-transform.js',
  import.meta.url,
);

/** In a real browser, against the course home as a process. */
export default {
  ...base,
  testMatch: ['**/test-browser/**/*.test.ts'],
  transform: { '[.]ts$': fileURLToPath(transform) },
  // Those of a lesson are noted by its own suite.
  reporters: ['default'],
  testTimeout: 90_000,
  maxWorkers: 2,
};
