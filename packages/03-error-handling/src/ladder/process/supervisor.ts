// Runs `serve` in a child process, and starts another after a crash.

import { type ChildProcess, fork } from 'node:child_process';
import type { Server } from 'node:http';
import type { WaitAfter } from './service.ts';

export async function supervise(
  serve: () => Promise<Server>,
  waitAfter: WaitAfter,
): Promise<void> {
  if (!process.env['SUPERVISED']) return startChildren(waitAfter);
  process.send?.((await serve()).address(), () => {});
  // The supervisor asks this process to end, or is gone.
  const end = () => process.emit('SIGTERM');
  process.once('disconnect', end).channel?.unref();
  if (!process.connected) end();
}

function startChildren(waitAfter: WaitAfter): void {
  const [, script = '', ...args] = process.argv;
  const env = { ...process.env, SUPERVISED: 'first' };
  let timer: NodeJS.Timeout | undefined;
  let child = start();
  process.on('SIGINT', end).on('SIGTERM', end).on('SIGHUP', end);
  function start(): ChildProcess {
    let startedAt = Infinity; // it does not serve yet
    return fork(script, args, { env })
      .once('message', ({ port }: { port: number }) => {
        startedAt = performance.now();
        Object.assign(env, { SUPERVISED: 'again', PORT: `${port}` });
      })
      .once('disconnect', () => replace(performance.now() - startedAt));
  }

  function replace(uptimeMs: number): void {
    const hasServed = env.SUPERVISED === 'again';
    const waitMs = hasServed ? waitAfter(uptimeMs) : undefined;
    if (waitMs === undefined) return void (process.exitCode = 1);
    console.error(`Crashed; starting again in ${waitMs} ms`);
    timer = setTimeout(() => (child = start()), waitMs);
  }

  function end(): void {
    clearTimeout(timer);
    child.removeAllListeners('disconnect');
    if (child.connected) child.disconnect();
  }
}
