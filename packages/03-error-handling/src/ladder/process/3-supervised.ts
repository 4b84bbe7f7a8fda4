// The process logs the error and ends. A supervisor starts another one.

import type { Run } from './service.ts';
import { supervise } from './supervisor.ts';

// #region supervised
export const run: Run = (service) =>
  supervise(service, () => {
    process.on('uncaughtException', (error) => {
      service.log(error);
      process.exit(1);
    });
    return service.serve(() => {});
  });
// #endregion
