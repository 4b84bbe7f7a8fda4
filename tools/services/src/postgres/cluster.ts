// The files of a private PostgreSQL, made for one run.

import { appendFile, chown, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { run, type RunOptions } from '../keeper/run.ts';
import type { PostgresBinaries } from '../service.ts';
import { preloadedLibraries } from './preloaded-libraries.ts';
import { giveTo, reachable, serverAccount } from './server-account.ts';

/** The data dies with the run: durability would only cost time. */
const settings = `
listen_addresses = '127.0.0.1'
unix_socket_directories = ''
max_connections = 200
fsync = off
synchronous_commit = off
full_page_writes = off
`;

/** Where it lives, and how to run a tool on it. */
export interface Cluster {
  binaries: PostgresBinaries;
  directory: string;
  data: string;
  options: RunOptions;
}

/** Creates the files in a directory that is empty. */
export async function createCluster(
  binaries: PostgresBinaries,
  directory: string,
  password: string,
): Promise<Cluster> {
  const cluster = await prepare(binaries, directory);
  const passwordFile = join(directory, 'password');
  await writeFile(passwordFile, password, { mode: 0o600 });
  const { uid, gid } = cluster.options;
  // Root's umask may close its files to the account of initdb.
  if (uid !== undefined && gid !== undefined) {
    await chown(passwordFile, uid, gid);
  }
  await initialize(cluster, passwordFile);
  await rm(passwordFile);
  const preloaded = await preloadedLibraries(cluster.binaries.initdb);
  const file = join(cluster.data, 'postgresql.conf');
  await appendFile(file, settings + preloaded);
  return cluster;
}

async function prepare(
  binaries: PostgresBinaries,
  directory: string,
): Promise<Cluster> {
  const data = join(directory, 'data');
  const options = { cwd: directory, env: environment() };
  const account = await serverAccount();
  if (!account) return { binaries, directory, data, options };
  const reached = await reachable(binaries, directory);
  await giveTo(account, directory);
  return {
    binaries: reached,
    directory,
    data,
    options: { ...options, ...account },
  };
}

async function initialize(
  { binaries, data, options }: Cluster,
  passwordFile: string,
): Promise<void> {
  const args = [
    `--pgdata=${data}`,
    `--pwfile=${passwordFile}`,
    '--username=course',
    '--auth=scram-sha-256',
    '--encoding=UTF8',
    '--locale=C',
    '--no-sync',
  ];
  await run(binaries.initdb, args, options);
}

/** A person's PGPORT or locale is not meant for this server. */
function environment(): NodeJS.ProcessEnv {
  const own = Object.entries(process.env).filter(
    ([name]) => !/^(PG|LC_|LANG)/.test(name),
  );
  return { ...Object.fromEntries(own), LC_ALL: 'C' };
}
