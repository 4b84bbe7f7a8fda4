// Stands in for a rung of the process: prints each report that it gets.

import type { Run } from '../../src/ladder/process/service.ts';

export const run: Run = async ({ serve }) => {
  await serve(() => console.log('REPORTED'));
};
