// Runs the command that the services are for.

import type { ChildProcess } from 'node:child_process';
import spawn from 'cross-spawn';
import { CommandError } from './errors.ts';
import type { Keeper } from './keeper/keeper.ts';
import { type HeldSignals, isForCommand } from './signals.ts';

/** One of the two is set, as in the "exit" event. */
export interface Ending {
  exitCode: number | null;
  signal: NodeJS.Signals | null;
}

export interface Guards {
  env: NodeJS.ProcessEnv;
  signals: HeldSignals;
  keeper: Keeper;
}

/** @throws {CommandError} if there is no such command. */
export async function runCommand(
  command: string,
  args: string[],
  { env, signals, keeper }: Guards,
): Promise<Ending> {
  const child = spawn(command, args, { stdio: 'inherit', env });
  if (child.pid !== undefined) keeper.guard(child.pid);
  signals.deliverTo((signal) => {
    if (isForCommand(signal)) child.kill(signal);
  });
  try {
    return await endingOf(child, command);
  } finally {
    signals.deliverTo(() => undefined);
    keeper.release();
  }
}

function endingOf(child: ChildProcess, name: string): Promise<Ending> {
  return new Promise((resolve, reject) => {
    child.once('exit', (exitCode, signal) =>
      resolve({ exitCode, signal }),
    );
    child.on('error', (error: NodeJS.ErrnoException) => {
      const isSpawn = error.syscall?.startsWith('spawn');
      if (isSpawn) reject(new CommandError(name, error));
    });
  });
}
