// Where a RabbitMQ of this machine is.

import { existsSync, realpathSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { findOnPath } from '../find-on-path.ts';

/** @returns Nothing unless Erlang's own programs are there, too. */
export function findRabbitmqServer(path: string) {
  // Its script for Windows runs a service that is not ours to end.
  if (process.platform === 'win32') return undefined;
  const [server] = findOnPath(path, 'rabbitmq-server') ?? [];
  const [epmd] = findOnPath(path, 'epmd') ?? [];
  if (!server || !epmd || !findOnPath(path, 'erl')) return undefined;
  return { server: behindWrapper(server), epmd };
}

/**
 * Debian puts a wrapper on PATH, which runs the server as another
 * account and in another directory. The server is beside it.
 */
function behindWrapper(server: string): string {
  const beside = join(dirname(realpathSync(server)), 'rabbitmq-server');
  return existsSync(beside) ? beside : server;
}
