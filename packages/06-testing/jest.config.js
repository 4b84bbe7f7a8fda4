import base from '../../jest.config.base.js';

/** The four suites of the ladder are tests too. */
export default {
  ...base,
  testMatch: [...base.testMatch, '**/src/ladder/*/*.test.ts'],
};
