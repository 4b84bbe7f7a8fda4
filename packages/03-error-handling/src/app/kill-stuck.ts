// Kills a child process that should end and does not: one that is
// stuck hears no signal and sees no closed channel.

import type { ChildProcess } from 'node:child_process';
import { subscribe } from 'node:diagnostics_channel';

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** @param afterMs More than a process that drains may take. */
export function killStuck(afterMs: number): void {
  const children = new Set<ChildProcess>();
  const killLater = (child: ChildProcess) =>
    void setTimeout(() => child.kill('SIGKILL'), afterMs).unref();

  subscribe('child_process', (message) => {
    const { process: child } = message as { process: ChildProcess };
    if (children.size === 0) listen();
    children.add(child);
    child.once('disconnect', () => killLater(child));
    child.once('exit', () => children.delete(child));
  });

  let listens = false;
  function listen(): void {
    if (listens) return;
    listens = true;
    for (const signal of signals) {
      process.on(signal, () => children.forEach(killLater));
    }
  }
}
