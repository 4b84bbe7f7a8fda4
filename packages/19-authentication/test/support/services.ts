// The database that the tests run against.

export const databaseUrl = process.env['DATABASE_URL'] ?? '';
if (!databaseUrl) {
  throw new Error(
    'DATABASE_URL is not set: run the tests with "pnpm test"',
  );
}
