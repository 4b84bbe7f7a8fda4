// The command: provides, says what it took, runs, takes down.

import { parseCommandLine } from './command-line.ts';
import { CommandError } from './errors.ts';
import { Keeper } from './keeper/keeper.ts';
import {
  type ProvidedServices,
  provideServices,
} from './provide-services.ts';
import { type Ending, runCommand } from './run-command.ts';
import { dieOf, holdSignals } from './signals.ts';

const signals = holdSignals();
const keeper = new Keeper();
const { exitCode, signal } = await main().catch(explain);
await keeper.stop();
signals.release();
if (signal) dieOf(signal);
process.exitCode = exitCode ?? 1;

async function main(): Promise<Ending> {
  const line = parseCommandLine(process.argv.slice(2));
  const provided = await Promise.race([
    provideServices(line.names, { keeper }),
    interruption(),
  ]);
  if ('signal' in provided) return provided;
  try {
    announce(provided);
    const env = { ...process.env, ...provided.env };
    const guards = { env, signals, keeper };
    return await runCommand(line.command, line.args, guards);
  } finally {
    await provided.stop();
  }
}

function interruption(): Promise<Ending> {
  return new Promise((resolve) => {
    signals.deliverTo((signal) => resolve({ exitCode: null, signal }));
  });
}

/** On stderr: stdout is the command's own. */
function announce({ services }: ProvidedServices): void {
  for (const { name, source, inherited } of services) {
    if (!inherited) console.error(`${name}: ${source}`);
  }
}

function explain(error: unknown): Ending {
  const isError = error instanceof Error;
  console.error(isError ? error.message : 'Unknown failure.');
  const exitCode = error instanceof CommandError ? error.exitCode : 1;
  return { exitCode, signal: null };
}
