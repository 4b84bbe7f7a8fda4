// The services that the tests run against.

export const databaseUrl = urlOf('DATABASE_URL');
export const redisUrl = urlOf('REDIS_URL');

function urlOf(name: string): string {
  const url = process.env[name];
  if (url) return url;
  throw new Error(`${name} is not set: run the tests with "pnpm test"`);
}
