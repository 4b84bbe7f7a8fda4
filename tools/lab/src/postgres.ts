// What PostgreSQL counts: pages and rows of a statement, statements,
// connections. Such counts do not vary with the machine.
// `@under-load/lab/postgres`

/** A client of `pg`, or a pool. */
export interface Queryable {
  query(text: string, values?: unknown[]): Promise<{ rows: unknown[] }>;
}

/** What a statement costs, as the server has counted it. */
export interface Cost {
  /** Pages of 8 kB that were read, from its cache or from the disk. */
  pages: number;
  /**
   * Rows that were read from tables and indexes, also those that a
   * filter removed. Before PostgreSQL 18 the server rounds the rows of
   * a scan that is repeated: 2.5 rows, ten times, are 30.
   */
  rows: number;
  /** The steps of its plan, from the top. */
  nodes: PlanNode[];
}

/** A step of a plan, as `EXPLAIN (FORMAT JSON)` names its fields. */
export interface PlanNode {
  'Node Type': string;
  'Relation Name'?: string;
  'Index Name'?: string;
  'Actual Rows'?: number;
  'Actual Loops'?: number;
  'Rows Removed by Filter'?: number;
  'Rows Removed by Index Recheck'?: number;
  'Shared Hit Blocks'?: number;
  'Shared Read Blocks'?: number;
  'Heap Fetches'?: number;
  Plans?: PlanNode[];
}

/** Runs a statement: what has it cost? */
export async function explain(
  db: Queryable,
  text: string,
  values: unknown[] = [],
): Promise<Cost> {
  const sql = `EXPLAIN (ANALYZE, BUFFERS, FORMAT JSON) ${text}`;
  const { rows } = await db.query(sql, values);
  const [row] = rows as { 'QUERY PLAN': [{ Plan: PlanNode }] }[];
  if (!row) throw new Error(`no plan for ${text}`);
  const top = row['QUERY PLAN'][0].Plan;
  const nodes = flatten(top);
  const {
    'Shared Hit Blocks': hit = 0,
    'Shared Read Blocks': read = 0,
  } = top;
  const rowsRead = nodes.reduce((sum, node) => sum + rowsOf(node), 0);
  return { pages: hit + read, rows: rowsRead, nodes };
}

function flatten(node: PlanNode): PlanNode[] {
  return [node, ...(node.Plans ?? []).flatMap(flatten)];
}

/** A step that names a relation reads it; the others combine. */
function rowsOf(node: PlanNode): number {
  if (!node['Relation Name']) return 0;
  const { 'Actual Rows': kept = 0, 'Actual Loops': loops = 1 } = node;
  const filtered = node['Rows Removed by Filter'] ?? 0;
  const rechecked = node['Rows Removed by Index Recheck'] ?? 0;
  return Math.round((kept + filtered + rechecked) * loops);
}

/**
 * Returns how many statements have run in the database of `db` while
 * `run` did. Give it a database that nobody else uses.
 *
 * @throws Error that says what to do when the server does not count.
 */
export async function countStatements(
  db: Queryable,
  run: () => Promise<unknown>,
): Promise<number> {
  await db.query('CREATE EXTENSION IF NOT EXISTS pg_stat_statements');
  const before = await statementsSoFar(db);
  await run();
  // What has read `before` is counted by now, too.
  return (await statementsSoFar(db)) - before - 1;
}

async function statementsSoFar(db: Queryable): Promise<number> {
  try {
    return await countOf(db, ownStatements);
  } catch (cause) {
    throw new Error(notCounted, { cause });
  }
}

const ownStatements = `
  SELECT coalesce(sum(calls), 0) AS count FROM pg_stat_statements
  JOIN pg_database ON pg_database.oid = dbid
  WHERE datname = current_database()`;

const notCounted =
  "This PostgreSQL counts no statements: start it with shared_preload_libraries = 'pg_stat_statements', or set SERVICES=embedded.";

/** @param name Of the connections: `application_name` in their URL. */
export function countConnections(db: Queryable, name: string) {
  return countOf(
    db,
    `SELECT count(*) FROM pg_stat_activity
     WHERE application_name = $1`,
    [name],
  );
}

async function countOf(
  db: Queryable,
  text: string,
  values: unknown[] = [],
): Promise<number> {
  const { rows } = await db.query(text, values);
  const [{ count } = {}] = rows as { count?: string }[];
  return Number(count);
}
