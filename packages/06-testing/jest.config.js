// The suites of `src/ladder/` are run by `test/ladder.test.ts`, without
// a bug and with each; one by itself by the script of its name.
export { default } from '../../jest.config.base.js';
