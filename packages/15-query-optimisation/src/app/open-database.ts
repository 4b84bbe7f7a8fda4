// The pools of the server, over a schema of their own.

import pg from 'pg';
import { type Made, prepareOrders } from './prepare-orders.ts';

export interface DatabaseOptions extends Made {
  url: string;
  /** Made if it is not there; kept for the next start. */
  schema: string;
  /** Called before the orders are made: that takes seconds. */
  onMaking: () => void;
  signal: AbortSignal;
}

/** Resolves once the orders are there. */
export async function openDatabase(options: DatabaseOptions) {
  const { url, schema } = options;
  const config = {
    connectionString: url,
    options: `-c search_path=${schema},public`,
    connectionTimeoutMillis: 2000,
  };
  await prepare(options, new pg.Client(config));
  // The server gives up first; a server that hangs does not.
  const limits = { statement_timeout: 10_000, query_timeout: 10_500 };
  const pool = new pg.Pool({ ...config, ...limits });
  // An export lasts as long as its client reads: it takes no
  // connection from the others, and a client that stops is cut off.
  const exports = new pg.Pool({
    ...config,
    ...limits,
    max: 4,
    idle_in_transaction_session_timeout: 60_000,
  });
  // Without a listener, a lost connection ends the process.
  for (const one of [pool, exports]) one.on('error', () => {});
  const close = async () =>
    void (await Promise.all([pool.end(), exports.end()]));
  return { pool, exports, close };
}

async function prepare(
  { schema, onMaking, signal, ...made }: DatabaseOptions,
  client: pg.Client,
): Promise<void> {
  const stop = () => void client.end();
  signal.addEventListener('abort', stop);
  client.on('error', () => {});
  await client.connect();
  // Two servers that start at once: the second one waits.
  await client.query('SELECT pg_advisory_lock(15)');
  // Made anew when the indexes of the rung have changed.
  const wanted = `Indexes: ${made.indexes.join('; ')}`;
  if ((await commentOn(schema, client)) !== wanted) {
    onMaking();
    await client.query(`DROP SCHEMA IF EXISTS ${schema} CASCADE;
      CREATE SCHEMA ${schema}`);
    await prepareOrders(client, made);
    const comment = client.escapeLiteral(wanted);
    await client.query(`COMMENT ON SCHEMA ${schema} IS ${comment}`);
  }
  signal.removeEventListener('abort', stop);
  await client.end();
}

async function commentOn(schema: string, client: pg.Client) {
  const { rows } = await client.query<{ comment: string | null }>(
    `SELECT obj_description(to_regnamespace($1), 'pg_namespace')
       AS comment`,
    [schema],
  );
  return rows[0]?.comment;
}
