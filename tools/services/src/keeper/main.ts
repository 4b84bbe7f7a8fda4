// The keeper: a process in a session of its own, which no Ctrl-C
// reaches. It owns the native servers, and outlives the process that
// asked for them just long enough to clean up:
//
//   with-services --IPC--> keeper --> postgres, redis-server
//        |                    |
//        +--> command <-------+ ends it if with-services is gone

import type { NativeServer, Server } from '../service.ts';
import { startPrivateServer } from './private-server.ts';
import { endProcessTree } from './process-tree.ts';
import type { Answer, Guard, Request } from './protocol.ts';

const servers = new Map<number, Promise<Server>>();
let command: number | null = null;
const ending = new AbortController();

/** @param early What the parent has said before we were up. */
export function keep(early: (Request | Guard)[]): void {
  for (const message of early) receive(message);
  process.on('message', receive);
  process.once('uncaughtException', () => void end());
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => undefined);
  }
  if (process.connected) process.once('disconnect', () => void end());
  else void end();
}

function receive(message: Request | Guard): void {
  if ('guard' in message) command = message.guard;
  else void answer(message);
}

async function answer(request: Request): Promise<void> {
  const { id } = request;
  try {
    if ('stop' in request) await stop(request.stop);
    const url = 'start' in request && (await start(id, request.start));
    tell(url ? { id, url } : { id });
  } catch (error) {
    tell({ id, error: error instanceof Error ? error.message : '' });
  }
}

async function start(id: number, native: NativeServer) {
  const server = startPrivateServer(native, ending.signal);
  servers.set(id, server);
  return (await server).url;
}

/** A server that is still starting is awaited, then stopped. */
async function stop(id: number): Promise<void> {
  const server = await servers.get(id);
  await server?.stop();
}

async function end(): Promise<void> {
  ending.abort();
  if (command !== null) await endProcessTree(command);
  await Promise.allSettled([...servers.keys()].map(stop));
  process.exit();
}

/** Nobody may be listening any more; that is no error. */
function tell(answer: Answer): void {
  process.send?.(answer, undefined, undefined, () => undefined);
}
