// Runs a service in a child process. After a crash it starts another
// child, each time a little later; it gives up on a crash loop.

import { type ChildProcess, fork } from 'node:child_process';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Service } from './service.ts';

/** @param serve Called in the child only. */
export async function supervise(
  service: Service,
  serve: () => Promise<Server>,
): Promise<void> {
  if (!process.env['SUPERVISED']) return startChildren(service);
  process.send?.((await serve()).address());
  // The supervisor asks this process to end, or is gone.
  const end = () => process.emit('SIGTERM');
  process.once('disconnect', end).channel?.unref();
  if (!process.connected) end();
}

function startChildren({ stableMs, crashLimit }: Service): void {
  const [, script = '', ...args] = process.argv;
  const env = { ...process.env, SUPERVISED: 'first' };
  let crashes = 0;
  let timer: NodeJS.Timeout | undefined;
  let child = start();
  process.on('SIGINT', end).on('SIGTERM', end);

  function start(): ChildProcess {
    const next = fork(script, args, { env });
    const startedAt = performance.now();
    next.once('message', ({ port }: AddressInfo) => {
      Object.assign(env, { SUPERVISED: 'again', PORT: String(port) });
    });
    const crashed = () => replace(performance.now() - startedAt);
    return next.once('disconnect', crashed);
  }

  function replace(uptimeMs: number): void {
    crashes = uptimeMs < stableMs ? crashes + 1 : 1;
    const waitMs = Math.min(100 * 2 ** (crashes - 1), 5000);
    process.exitCode = 1; // unless another one starts
    if (env.SUPERVISED === 'first') return; // it never listened
    if (crashes >= crashLimit) {
      console.error(`Gave up: ${crashes} crashes in a row.`);
      return;
    }
    console.error(`Crashed; starting again in ${waitMs} ms`);
    process.exitCode = 0;
    timer = setTimeout(() => (child = start()), waitMs);
  }

  function end(): void {
    clearTimeout(timer);
    child.removeAllListeners('disconnect');
    if (child.connected) child.disconnect();
  }
}
