import { afterAll, beforeAll, expect, it } from '@jest/globals';
import pg from 'pg';
import {
  copy,
  type InsertItems,
  multiRow,
  oneByOne,
  unnest,
} from '../../src/beyond/insert/insert.ts';
import { databaseUrl } from '../support/services.ts';

const client = new pg.Client({ connectionString: databaseUrl });
const table = `CREATE TEMPORARY TABLE new_items
  (order_id integer, product text, cents integer CHECK (cents >= 0))`;

beforeAll(async () => {
  await client.connect();
  await client.query(table);
});
afterAll(() => client.end());

const ways: Record<string, InsertItems> = {
  oneByOne,
  multiRow,
  unnest,
  copy,
};
const names = Object.keys(ways);
const insert = (name: string, ...given: Parameters<InsertItems>) =>
  ways[name]?.(...given);

/** The names of products as people type them. */
const products = [
  'plain',
  "it's",
  'tab\there',
  'two\nlines\r',
  '\\.',
  '\\N',
  '{a,"b"}',
  'NULL',
  '',
  'größe 💡',
];

it.each(names)('%s keeps what is in a text', async (name) => {
  await client.query('TRUNCATE new_items');

  const items = products.map((product, i) => ({
    ...{ orderId: i, product, cents: 5 },
  }));
  await insert(name, client, items);

  const { rows } = await client.query<{ product: string }>(
    'SELECT product FROM new_items ORDER BY order_id',
  );
  expect(rows.map(({ product }) => product)).toEqual(products);
});

it.each(['multiRow', 'unnest', 'copy'])(
  '%s inserts more rows than a statement has parameters',
  async (name) => {
    await client.query('TRUNCATE new_items');

    const items = Array.from({ length: 25_000 }, (_, orderId) => ({
      ...{ orderId, product: 'pen', cents: 1 },
    }));
    await insert(name, client, items);

    const { rows } = await client.query<{ sum: number }>(
      `SELECT count(*)::integer AS sum FROM new_items`,
    );
    expect(rows[0]?.sum).toBe(25_000);
  },
);

it.each(names)('%s fails with the row that fails', async (name) => {
  const items = [{ orderId: 1, product: 'pen', cents: -1 }];

  const inserting = insert(name, client, items);

  await expect(inserting).rejects.toThrow(/violates check/);
});
