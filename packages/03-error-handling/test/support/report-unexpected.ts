// Stands in for a rung of the process: it counts the reports.

import type { Run } from '../../src/ladder/process/service.ts';

export const run: Run = async ({ serve }) => {
  let count = 0;
  await serve(() => console.log(`REPORT ${(count += 1)}`));
};
