// The catalogue's tables, and the rows that it starts with.

import pg from 'pg';

/** Longest wait for one step: far above what a slow machine needs. */
const limitMs = 60_000;

export interface SeedSize {
  products: number;
  reviews: number;
}

/** Called with rows so far; at the end `done` equals `total`. */
export type OnProgress = (done: number, total: number) => void;

const tables = `
  CREATE TABLE products (
    id          integer PRIMARY KEY,
    name        text NOT NULL,
    category    text NOT NULL,
    price_cents integer NOT NULL CHECK (price_cents >= 0),
    version     integer NOT NULL DEFAULT 1
  );
  CREATE TABLE reviews (
    id         integer PRIMARY KEY,
    product_id integer NOT NULL REFERENCES products,
    rating     smallint NOT NULL CHECK (rating BETWEEN 1 AND 5)
  );
`;

// Hashes stand in for chance, so every start has the same rows. The
// square makes a few products famous, as they are.
const insertProducts = `
  INSERT INTO products (id, name, category, price_cents)
  SELECT id,
    (ARRAY['Quiet','Bright','Sturdy','Folding','Pocket','Solar'])
      [1 + id % 6] || ' ' ||
    (ARRAY['Lamp','Kettle','Radio','Bicycle','Tent','Clock','Scale'])
      [1 + id % 7] || ' ' || id,
    'category-' || (1 + id % 20),
    500 + abs(hashint4(id)::bigint) % 50000
  FROM generate_series(1, $1::int) AS id
`;
const insertReviews = `
  INSERT INTO reviews (id, product_id, rating)
  SELECT id,
    1 + floor($3 * power(abs(hashint4(id)::float8) / 2147483649, 2)),
    1 + abs(hashint4(id + 7)::bigint) % 5
  FROM generate_series($1::int, $2::int) AS id
`;
const reviewsAStep = 50_000;

/**
 * Creates and fills the tables of the pool's schema, unless they are
 * there. All in one transaction: a start that is cut short leaves
 * nothing, and of two that start together one waits for the other.
 */
export async function prepareSchema(
  pool: pg.Pool,
  schema: string,
  size: SeedSize,
  onProgress: OnProgress = () => {},
): Promise<void> {
  // Of its own: the pool's limits are for requests.
  const limits = { query_timeout: limitMs, statement_timeout: limitMs };
  const client = new pg.Client({ ...pool.options, ...limits });
  await client.connect();
  try {
    await client.query('BEGIN');
    await client.query('SELECT pg_advisory_xact_lock(hashtext($1))', [
      schema,
    ]);
    if (!(await exists(client, schema))) {
      await client.query(`CREATE SCHEMA ${schema}`);
      await client.query(tables);
      await seed(client, size, onProgress);
    }
    await client.query('COMMIT');
  } finally {
    await client.end();
  }
}

async function exists(client: pg.Client, schema: string) {
  const { rows } = await client.query(
    'SELECT FROM pg_namespace WHERE nspname = $1',
    [schema],
  );
  return rows.length > 0;
}

async function seed(
  client: pg.Client,
  { products, reviews }: SeedSize,
  onProgress: OnProgress,
): Promise<void> {
  await client.query(insertProducts, [products]);
  for (let from = 1; from <= reviews; from += reviewsAStep) {
    const to = Math.min(from + reviewsAStep - 1, reviews);
    await client.query(insertReviews, [from, to, products]);
    onProgress(to, reviews);
  }
  await client.query('CREATE INDEX ON reviews (product_id)');
  await client.query('ANALYZE products, reviews');
}
