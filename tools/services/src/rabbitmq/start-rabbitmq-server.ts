// A private RabbitMQ from the programs of this machine:
//
//   epmd             knows the ports of Erlang's nodes
//   rabbitmq-server  a script --> beam, the server --> its helpers

import { type ChildProcess, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { freePort, onFreePort } from '../keeper/free-port.ts';
import { endProcessTree } from '../keeper/process-tree.ts';
import { lastLine } from '../keeper/run.ts';
import type { RabbitmqPrograms, Server } from '../service.ts';

/** It takes half a minute on a busy machine. */
const startTimeoutMs = 120_000;

interface Files {
  directory: string;
  password: string;
}

/**
 * Starts it in an empty directory, reachable from this machine only.
 * Its user is `course`, with a password of its own.
 *
 * @param signal Ends a start that nobody waits for any more.
 * @throws The last line of what it said if it ends instead.
 */
export async function startRabbitmqServer(
  programs: RabbitmqPrograms,
  directory: string,
  signal: AbortSignal,
): Promise<Server> {
  const password = randomBytes(18).toString('base64url');
  const files = { directory, password };
  return onFreePort(async (port) => {
    signal.throwIfAborted();
    const env = await environment(files, port);
    const options = { cwd: directory, env };
    const epmd = spawn(programs.epmd, [], {
      ...options,
      stdio: 'ignore',
    });
    const server = spawn(programs.server, [], {
      ...options,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const stop = () => end(server, epmd);
    await ready(server, epmd, signal).catch(async (error) => {
      await stop();
      throw error;
    });
    const url = `amqp://course:${password}@127.0.0.1:${port}`;
    return { url, stop };
  });
}

async function environment(
  { directory, password }: Files,
  port: number,
): Promise<NodeJS.ProcessEnv> {
  const file = (name: string) => join(directory, name);
  await writeFile(
    file('rabbitmq.conf'),
    `listeners.tcp.1 = 127.0.0.1:${port}\n` +
      `default_user = course\ndefault_pass = ${password}\n` +
      'disk_free_limit.absolute = 1MB\n',
    { mode: 0o600 },
  );
  return {
    ...ownEnvironment(),
    HOME: directory,
    ERL_EPMD_ADDRESS: '127.0.0.1',
    ERL_EPMD_PORT: String(await freePort()),
    RABBITMQ_DIST_PORT: String(await freePort()),
    RABBITMQ_NODENAME: `with-services-${port}@localhost`,
    RABBITMQ_SERVER_ADDITIONAL_ERL_ARGS:
      '-kernel inet_dist_use_interface {127,0,0,1}',
    RABBITMQ_CONF_ENV_FILE: file('none'),
    RABBITMQ_CONFIG_FILE: file('rabbitmq.conf'),
    RABBITMQ_ADVANCED_CONFIG_FILE: file('none.config'),
    RABBITMQ_ENABLED_PLUGINS_FILE: file('none'),
    RABBITMQ_GENERATED_CONFIG_DIR: file('config'),
    RABBITMQ_LOG_BASE: file('log'),
    RABBITMQ_MNESIA_BASE: file('data'),
    RABBITMQ_PID_FILE: file('pid'),
    RABBITMQ_PLUGINS_EXPAND_DIR: file('plugins'),
  };
}

/** A person's RABBITMQ_NODENAME is not meant for this server. */
function ownEnvironment(): NodeJS.ProcessEnv {
  const own = Object.entries(process.env).filter(
    ([name]) => !/^(RABBITMQ_|ERL_)/.test(name),
  );
  return Object.fromEntries(own);
}

async function ready(
  server: ChildProcess,
  epmd: ChildProcess,
  signal: AbortSignal,
): Promise<void> {
  const limit = AbortSignal.timeout(startTimeoutMs);
  const either = AbortSignal.any([signal, limit]);
  let said = '';
  await new Promise<void>((resolve, reject) => {
    const listen = (chunk: unknown) => {
      said += String(chunk);
      if (/completed with \d+ plugins/.test(said)) resolve();
    };
    server.stdout?.on('data', listen);
    server.stderr?.on('data', listen);
    for (const child of [server, epmd]) child.once('error', reject);
    server.once('close', () =>
      reject(new Error(lastLine(said) || 'it ended at once')),
    );
    either.addEventListener('abort', () =>
      reject(new Error('it did not start in time')),
    );
  });
}

/** Messages are forfeit: no farewell. */
async function end(server: ChildProcess, epmd: ChildProcess) {
  for (const child of [server, epmd]) {
    if (child.pid === undefined) continue;
    await endProcessTree(child.pid);
    if (child.exitCode === null && child.signalCode === null) {
      await once(child, 'exit');
    }
  }
}
