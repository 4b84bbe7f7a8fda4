// A test that sends SIGINT or SIGTERM. Windows has no signals that a
// process could hear, so it runs everywhere else.

import { it } from '@jest/globals';

export const itWithSignals =
  process.platform === 'win32' ? it.skip : it;
