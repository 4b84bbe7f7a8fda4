// The `lesson` command: finds the command asked for, and runs it.

import {
  chooseLook,
  findRepository,
  runCli,
  UsageError,
} from '@under-load/lab/cli';
import type { Command } from './command.ts';
import { commands } from './commands.ts';
import { print } from './print.ts';

await runCli('lesson', async (signal) => {
  const [name = '--help', ...args] = process.argv
    .slice(2)
    .filter((arg) => arg !== '--');
  if (name === '--help') return print(overview());
  const { run, usage } = await load(name);
  if (args.includes('--help')) return print(usage);
  const root = findRepository(process.cwd());
  return run({ args, root, look: chooseLook(false), signal });
});

async function load(name: string): Promise<Command> {
  const found = commands[name];
  if (found) return found.load();
  const known = Object.keys(commands).join(', ');
  throw new UsageError(`unknown command "${name}"; known: ${known}`);
}

function overview(): string {
  const lines = Object.entries(commands).map(
    ([name, { summary }]) => `  ${name.padEnd(10)} ${summary}`,
  );
  return [
    'lesson <command>\n',
    ...lines,
    '\nlesson <command> --help says more.\n',
  ].join('\n');
}
