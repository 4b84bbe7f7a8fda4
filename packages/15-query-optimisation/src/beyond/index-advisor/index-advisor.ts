// 160 lines that find a missing index: they read which statements read
// the most pages, propose an index for each, and let PostgreSQL prove
// that it would use it.

import type { ClientPool, PoolClient } from '../../ladder/database.ts';
import { candidates, type PlanNode, usesIndex } from './candidates.ts';
import { NoStatisticsError } from './no-statistics-error.ts';

export interface Advice {
  /** The statement that creates the index. */
  create: string;
  /** The statement that needs it most, and how often it has run. */
  query: string;
  calls: number;
  /** Pages of 8 kB that it reads, each time. */
  pages: number;
  /** What the planner expects, in its own unit. */
  cost: { now: number; withIndex: number };
}

type Statement = Pick<Advice, 'query' | 'calls' | 'pages'>;

/**
 * Builds each index in a transaction that is rolled back. Nobody else
 * can write to the table meanwhile: use a copy of the database.
 *
 * @throws NoStatisticsError
 */
export async function advise(pool: ClientPool): Promise<Advice[]> {
  const client = await pool.connect();
  let isBroken = true;
  try {
    const advice = new Map<string, Advice>();
    for (const statement of await readStatements(client)) {
      for (const one of await adviseOn(client, statement)) {
        if (!advice.has(one.create)) advice.set(one.create, one);
      }
    }
    isBroken = false;
    return [...advice.values()];
  } finally {
    client.release(isBroken);
  }
}

/** Those that have read the most pages, all their calls together. */
async function readStatements(client: PoolClient) {
  try {
    await client.query(
      'CREATE EXTENSION IF NOT EXISTS pg_stat_statements SCHEMA public',
    );
    const { rows } = await client.query<Statement>(`
      SELECT query, calls::integer,
        ((shared_blks_hit + shared_blks_read) / calls)::integer AS pages
      FROM pg_stat_statements
      JOIN pg_database ON pg_database.oid = dbid
      WHERE datname = current_database() AND query ILIKE 'SELECT%'
      ORDER BY shared_blks_hit + shared_blks_read DESC LIMIT 10`);
    return rows;
  } catch (cause) {
    throw new NoStatisticsError(
      "Start PostgreSQL with shared_preload_libraries = 'pg_stat_statements'",
      { cause },
    );
  }
}

async function adviseOn(client: PoolClient, statement: Statement) {
  await client.query(begin);
  try {
    const plan = await planOf(client, statement.query);
    const indexes = candidates(plan);
    for (const [i, index] of indexes.entries()) {
      await client.query(`CREATE INDEX advised_${i} ON ${index}`);
    }
    const better = await planOf(client, statement.query);
    const cost = {
      now: plan['Total Cost'],
      withIndex: better['Total Cost'],
    };
    return indexes
      .filter((_, i) => usesIndex(better, `advised_${i}`))
      .map((index) => `CREATE INDEX ON ${index}`)
      .map((create) => ({ create, ...statement, cost }));
  } catch {
    return []; // of another schema, or of a table that is gone
  } finally {
    await client.query('ROLLBACK; DEALLOCATE ALL');
  }
}

const begin = `
  BEGIN;
  SET LOCAL lock_timeout = '1s';
  SET LOCAL plan_cache_mode = force_generic_plan;
  SET LOCAL max_parallel_workers_per_gather = 0`;

/** A statement is known with `$1` for its values: any of them. */
async function planOf(
  client: PoolClient,
  query: string,
): Promise<PlanNode> {
  await client.query(`DEALLOCATE ALL; PREPARE advised AS ${query}`);
  const { rows } = await client.query<{ count: number }>(
    `SELECT cardinality(parameter_types) AS count
     FROM pg_prepared_statements WHERE name = 'advised'`,
  );
  const values = Array<string>(rows[0]?.count ?? 0).fill('NULL');
  const list = values.length > 0 ? `(${values.join()})` : '';
  const explained = await client.query<Explained>(
    `EXPLAIN (FORMAT JSON) EXECUTE advised${list}`,
  );
  const [row] = explained.rows;
  if (!row) throw new Error('no plan');
  return row['QUERY PLAN'][0].Plan;
}

interface Explained {
  'QUERY PLAN': [{ Plan: PlanNode }];
}
