// How long to wait after a crash: longer after each one in a row.

import type { Service, WaitAfter } from './service.ts';

const firstMs = 100;
const longestMs = 5000;

export function backoff(service: Service): WaitAfter {
  const { stableMs = 5000, crashLimit = 5 } = service;
  let crashes = 0;
  return (uptimeMs) => {
    crashes = uptimeMs < stableMs ? crashes + 1 : 1;
    if (crashes < crashLimit) {
      return Math.min(firstMs * 2 ** (crashes - 1), longestMs);
    }
    console.error(`Gave up: ${crashes} crashes in a row.`);
    return undefined;
  };
}
