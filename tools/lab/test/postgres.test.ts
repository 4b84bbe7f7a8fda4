import {
  afterAll,
  beforeAll,
  describe,
  expect,
  it,
} from '@jest/globals';
import pg from 'pg';
import {
  countConnections,
  countStatements,
  explain,
} from '../src/postgres.ts';

const { DATABASE_URL = '' } = process.env;
const name = `test_lab_${process.pid}`;
const url = new URL(DATABASE_URL);
const admin = new pg.Client({ connectionString: DATABASE_URL });
url.pathname = `/${name}`;
url.searchParams.set('application_name', name);
const client = new pg.Client({ connectionString: url.href });

beforeAll(async () => {
  await admin.connect();
  await admin.query(`CREATE DATABASE ${name}`);
  await client.connect();
  await client.query(`
    CREATE TABLE numbers AS SELECT n FROM generate_series(1, 1000) AS n;
    CREATE TABLE pairs AS SELECT n / 2 AS n
      FROM generate_series(0, 1999) AS n;
    CREATE INDEX ON pairs (n)`);
  await client.query('VACUUM ANALYZE');
});
afterAll(async () => {
  await client.end();
  await admin.query(`DROP DATABASE ${name} WITH (FORCE)`);
  await admin.end();
});

describe('explain', () => {
  it('counts rows that a filter removes', async () => {
    const cost = await explain(
      client,
      'SELECT FROM numbers WHERE n = $1',
      [7],
    );

    expect(cost.rows).toBe(1000);
    expect(cost.nodes.map((node) => node['Node Type'])).toEqual([
      'Seq Scan',
    ]);
  });

  it('counts pages, and no row twice', async () => {
    const table = await explain(client, 'SELECT sum(n) FROM numbers');
    const index = await explain(
      client,
      'SELECT sum(n) FROM pairs WHERE n BETWEEN 10 AND 12',
    );

    expect([table.rows, index.rows]).toEqual([1000, 6]);
    expect(table.pages).toBeGreaterThan(3);
    expect(index.pages).toBeLessThan(table.pages);
  });

  it('counts the rows of each repetition', async () => {
    const { rows } = await explain(
      client,
      `SELECT (SELECT sum(p.n) FROM pairs p WHERE p.n = numbers.n)
       FROM numbers WHERE n < 100`,
    );

    expect(rows).toBe(1000 + 2 * 99);
  });
});

describe('countStatements', () => {
  it('counts what runs in its own database', async () => {
    const count = await countStatements(client, async () => {
      await client.query('SELECT 1');
      await client.query('SELECT $1::int', [2]);
      await admin.query('SELECT 3');
    });

    expect(count).toBe(2);
  });

  it('says what to do where the server counts none', async () => {
    const query = (text: string) =>
      text.startsWith('CREATE')
        ? Promise.resolve({ rows: [] })
        : Promise.reject(new Error('must be loaded via'));

    const counting = countStatements({ query }, async () => {});

    await expect(counting).rejects.toThrow(
      /counts no statements: .*shared_preload_libraries/,
    );
  });
});

it('counts connections by their name', async () => {
  expect(await countConnections(admin, name)).toBe(1);
  expect(await countConnections(admin, 'nobody')).toBe(0);
});
