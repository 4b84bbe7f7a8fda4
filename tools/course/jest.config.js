import base from '../../jest.config.base.js';

export default {
  ...base,
  // `ci:new-lesson` runs it, for the lesson made from the template.
  testPathIgnorePatterns: [
    '/node_modules/',
    '/template/test/server.test.ts$',
  ],
};
