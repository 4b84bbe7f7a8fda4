// What PostgreSQL can only load when it starts, if it is installed.

import { access, realpath } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/** Counts what each kind of query has cost. */
const library = 'pg_stat_statements';

/** Of PostgreSQL's own build, Debian and Windows; of others. */
const folders = ['lib', 'lib/postgresql', 'lib64/pgsql'];
const extensions = ['so', 'dylib', 'dll'];

/**
 * @param initdb Its libraries are found relative to this program.
 * @returns A line for postgresql.conf; empty where the library is
 *   missing, since a server that is told to load it does not start.
 */
export async function preloadedLibraries(
  initdb: string,
): Promise<string> {
  const prefix = dirname(dirname(await realpath(initdb)));
  const files = folders.flatMap((folder) =>
    extensions.map((end) => join(prefix, folder, `${library}.${end}`)),
  );
  const found = await Promise.all(files.map(isThere));
  return found.includes(true)
    ? `shared_preload_libraries = '${library}'\n`
    : '';
}

function isThere(file: string): Promise<boolean> {
  return access(file).then(
    () => true,
    () => false,
  );
}
