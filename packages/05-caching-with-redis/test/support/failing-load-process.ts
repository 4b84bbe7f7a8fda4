// Reads with a load that fails, and handles every rejection. It exits
// with 0, unless the cache left a rejection without a handler.

import type { CreateCache } from '../../src/ladder/cache.ts';

const [file = '', redisUrl = '', keyPrefix = ''] =
  process.argv.slice(2);
const module = (await import(file)) as {
  createCache: CreateCache;
};
const onError = () => {};
const cache = await module.createCache({
  redisUrl,
  keyPrefix,
  onError,
});
const fail = async () => Promise.reject(new Error('no database'));

const reads = Array.from({ length: 3 }, () =>
  cache.getOrLoad('crash', fail).catch((error: Error) => error.message),
);
const outcomes = await Promise.all(reads);
await new Promise((resolve) => setImmediate(resolve));
await cache.close();
if (outcomes.some((outcome) => outcome !== 'no database')) {
  process.exitCode = 1;
}
