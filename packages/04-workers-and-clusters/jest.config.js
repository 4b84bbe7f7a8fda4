import { fileURLToPath } from 'node:url';
import base from '../../jest.config.base.js';

const tsxApi = new URL(
  '../../tools/typescript/src/tsx-api.js',
  import.meta.url,
);

export default {
  ...base,
  // Threads that are started by the hundred must start fast.
  moduleNameMapper: { '^tsx/esm/api$': fileURLToPath(tsxApi) },
};
