// Counts the queries of one request.

import type { Database } from '../ladder/database.ts';

export function counted(pool: Database) {
  let queries = 0;
  const db: Database = {
    query(text, values) {
      queries += 1;
      return pool.query(text, values);
    },
  };
  return { db, count: () => queries };
}
