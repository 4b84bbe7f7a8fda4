// After each crash in a row the supervisor waits longer; then it gives
// up.

import { backoff } from './backoff.ts';
import type { Run } from './service.ts';
import { supervise } from './supervisor.ts';

// #region backed-off
export const run: Run = (service) => {
  const start = () => {
    process.on('uncaughtException', (error) => {
      service.log(error);
      process.exit(1);
    });
    return service.serve(() => {});
  };
  return supervise(start, backoff(service));
};
// #endregion
