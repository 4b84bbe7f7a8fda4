// The Redis that the tests run against.

export const redisUrl = process.env['REDIS_URL'] ?? '';
if (!redisUrl) {
  throw new Error(
    'REDIS_URL is not set: run the tests with "pnpm test"',
  );
}
