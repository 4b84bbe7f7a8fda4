// Runs this very program again, as the child of a supervisor.

import { fork } from 'node:child_process';
import { Supervisor, type SupervisorOptions } from './supervisor.ts';

const mark = 'SUPERVISED';

/** True in the child. */
export function isSupervised(): boolean {
  return mark in process.env && process.send !== undefined;
}

/** True in a child that was started after a crash. */
export function isRestarted(): boolean {
  return process.env[mark] === 'again';
}

/** Resolves with the exit code, once no child is left. */
export function supervise(
  options: Partial<SupervisorOptions>,
): Promise<number> {
  const [, script = '', ...args] = process.argv;
  const child = (env: NodeJS.ProcessEnv) =>
    fork(script, args, { env: { ...process.env, ...env } });
  const supervisor = new Supervisor((port) => {
    if (port === undefined) return child({ [mark]: 'first' });
    // The same one again, also when the first one took any.
    return child({ [mark]: 'again', PORT: String(port) });
  }, options);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => supervisor.stop(signal));
  }
  return supervisor.run();
}

/** In the child: a supervisor that is gone counts as a signal. */
export function endWithSupervisor(): void {
  const end = () => void process.emit('SIGTERM', 'SIGTERM');
  process.once('disconnect', end);
  // The channel alone must not keep a process that is done.
  process.channel?.unref();
  if (!process.connected) end();
}
