// The process logs the error and ends. Its supervisor starts another.

import type { Run } from './service.ts';
import { supervise } from './supervisor.ts';

// #region supervised
export const run: Run = ({ serve, log }) => {
  const start = () => {
    process.on('uncaughtException', (error) => {
      log(error);
      process.exit(1);
    });
    return serve(() => {});
  };
  return supervise(start, () => 100);
};
// #endregion
