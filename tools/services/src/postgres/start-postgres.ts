// Starts and stops a private PostgreSQL.

import { randomBytes } from 'node:crypto';
import { appendFile, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { onFreePort } from '../keeper/free-port.ts';
import { lastLine, run } from '../keeper/run.ts';
import type { PostgresBinaries, Server } from '../service.ts';
import { type Cluster, createCluster } from './cluster.ts';

/**
 * Creates a cluster in an empty directory and starts it. Its user is
 * `course`, with a password of its own.
 *
 * @throws What initdb or the server's log says, in one line.
 */
export async function startPostgres(
  binaries: PostgresBinaries,
  directory: string,
): Promise<Server> {
  const password = randomBytes(18).toString('base64url');
  const cluster = await createCluster(binaries, directory, password);
  const port = await onFreePort((port) => start(cluster, port));
  const host = `127.0.0.1:${port}`;
  return {
    url: `postgres://course:${password}@${host}/postgres`,
    stop: () => stop(cluster),
  };
}

async function start(cluster: Cluster, port: number): Promise<number> {
  const { binaries, directory, data, options } = cluster;
  const log = join(directory, `log-${port}`);
  // The last value of a setting wins, so a second try may follow.
  const setting = `port = ${port}\n`;
  await appendFile(join(data, 'postgresql.conf'), setting);
  try {
    await run(
      binaries.pgCtl,
      ['start', '--wait', `--pgdata=${data}`, `--log=${log}`],
      { ...options, output: false },
    );
    return port;
  } catch (cause) {
    // One that is slow to start must not come up behind our back.
    await stop(cluster).catch(() => undefined);
    throw new Error(await reasonIn(log), { cause });
  }
}

/** Clients are gone and the data is forfeit: no farewell. */
async function stop({ binaries, data, options }: Cluster) {
  const args = ['stop', '--mode=immediate', `--pgdata=${data}`];
  await run(binaries.pgCtl, args, options);
}

async function reasonIn(log: string): Promise<string> {
  const text = await readFile(log, 'utf8').catch(() => '');
  const fatal = text.match(/^.*(FATAL|PANIC).*$/m)?.[0];
  return fatal ?? (lastLine(text) || 'it did not start in time');
}
