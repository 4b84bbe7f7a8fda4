// A private RabbitMQ from the programs of this machine:
//
//   epmd             knows the ports of Erlang's nodes
//   rabbitmq-server  a script --> beam, the server --> its helpers

import { type ChildProcess, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { onFreePort } from '../keeper/free-port.ts';
import { endProcessTree } from '../keeper/process-tree.ts';
import { lastLine } from '../keeper/run.ts';
import type { RabbitmqPrograms, Server } from '../service.ts';
import { configure } from './configure.ts';

/** It takes half a minute on a busy machine. */
const startTimeoutMs = 120_000;

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
    const env = await configure(files, port);
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
