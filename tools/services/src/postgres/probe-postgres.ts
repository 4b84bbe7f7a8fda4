// Asks a PostgreSQL whether it serves us.

import { Socket } from 'node:net';
import type pg from 'pg';

/** So that no PGSSLMODE or PGOPTIONS of a person has a say. */
const urlAlone = {
  ssl: false,
  sslnegotiation: 'postgres',
  options: '-c geqo=on',
  client_encoding: 'UTF8',
} as const;

/**
 * Connects, signs in and runs one query.
 *
 * @param reads Whether a person's PG* variables count, or the URL alone.
 *
 * @returns Product and version, such as `PostgreSQL 18.4`.
 * @throws The client's error if that fails or takes too long.
 */
export async function probePostgres(
  url: string,
  timeoutMs: number,
  reads: 'url' | 'environment' = 'url',
): Promise<string> {
  // Here, so that a command that wants no PostgreSQL does not load it.
  const { default: driver } = await import('pg');
  const socket = new Socket();
  const client = new driver.Client({
    ...(reads === 'url' && urlAlone),
    stream: () => socket,
    connectionString: url,
    connectionTimeoutMillis: timeoutMs,
    query_timeout: timeoutMs,
  });
  // A connection may also break between two of our calls.
  client.on('error', () => undefined);
  try {
    await client.connect();
    const version = await versionOf(client);
    await client.end();
    return version;
  } finally {
    // A server that hangs would never let the client end.
    socket.destroy();
  }
}

async function versionOf(client: pg.Client): Promise<string> {
  const { rows } = await client.query<{ server_version: string }>(
    'SHOW server_version',
  );
  // Distributions add their own: "15.18 (Debian 15.18-0+deb12u1)".
  const [version = ''] = (rows[0]?.server_version ?? '').split(' ');
  return `PostgreSQL ${version}`.trim();
}
