// The services that the tests run against.

export const redisUrl = required('REDIS_URL');
export const databaseUrl = required('DATABASE_URL');

function required(name: string): string {
  const value = process.env[name];
  if (value) return value;
  throw new Error(`${name} is not set: run the tests with "pnpm test"`);
}
