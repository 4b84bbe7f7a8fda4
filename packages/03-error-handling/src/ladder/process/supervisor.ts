// Runs `serve` in a child process, and starts another after a crash.

import { type ChildProcess, fork } from 'node:child_process';
import type { Server } from 'node:http';
import type { WaitAfter } from './service.ts';

export async function supervise(
  serve: () => Promise<Server>,
  waitAfter: WaitAfter,
  killMs = 7000,
): Promise<void> {
  // The reader of the log may be gone: that ends no service.
  process.stdout.on('error', () => {});
  process.stderr.on('error', () => {});
  if (!process.env['SUPERVISED']) {
    return startChildren(waitAfter, killMs);
  }
  process.send?.((await serve()).address());
  // The supervisor asks this process to end, or is gone.
  const end = () => process.emit('SIGTERM');
  process.once('disconnect', end).channel?.unref();
  if (!process.connected) end();
}

function startChildren(waitAfter: WaitAfter, killMs: number): void {
  const [, script = '', ...args] = process.argv;
  const env = { ...process.env, SUPERVISED: 'first' };
  let timer: NodeJS.Timeout | undefined;
  let child = start();
  process.on('SIGINT', end).on('SIGTERM', end).on('SIGHUP', end);

  function start(): ChildProcess {
    let servesSince = Infinity;
    const next = fork(script, args, { env });
    return next
      .once('message', ({ port }: { port: number }) => {
        servesSince = performance.now();
        Object.assign(env, { SUPERVISED: 'again', PORT: `${port}` });
      })
      .once('disconnect', () => {
        killLater(next);
        replace(Math.max(0, performance.now() - servesSince));
      });
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
    killLater(child);
    if (child.connected) child.disconnect();
  }

  /** A process that is stuck hears nothing else. */
  function killLater(stuck: ChildProcess): void {
    setTimeout(() => stuck.kill('SIGKILL'), killMs).unref();
  }
}
