// Runs a command of the lab as a person would: as a process.

import type { ChildProcess } from 'node:child_process';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';

export interface Ended {
  code: number | null;
  stdout: string;
  stderr: string;
}

export interface Running {
  child: ChildProcess;
  ended: Promise<Ended>;
}

type Environment = Record<string, string>;

/** Starts `lab` in the fixture lesson. */
export function startLab(args: string[], env?: Environment): Running {
  return start('lab', 'lesson', args, env);
}

export function runLab(args: string[], env?: Environment) {
  return startLab(args, env).ended;
}

/** Runs a command in a folder of `fixtures/`. */
export function runIn(
  folder: string,
  command: 'lab' | 'lab-tour',
  args: string[] = [],
): Promise<Ended> {
  return start(command, folder, args).ended;
}

function start(
  command: string,
  folder: string,
  args: string[],
  env: Environment = {},
): Running {
  const bin = fileURLToPath(
    new URL(`../bin/${command}.js`, import.meta.url),
  );
  const cwd = fileURLToPath(
    new URL(`fixtures/${folder}/`, import.meta.url),
  );
  const child = spawn(process.execPath, [bin, ...args], {
    cwd,
    env: { ...colourful(), ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  return { child, ended: endOf(child) };
}

async function endOf(child: ChildProcess): Promise<Ended> {
  const { stdout, stderr } = child;
  if (!stdout || !stderr) throw new Error('no pipes');
  const output = Promise.all([text(stdout), text(stderr)]);
  const [code] = (await once(child, 'close')) as [number | null];
  const [out, err] = await output;
  return { code, stdout: out, stderr: err };
}

// So that plain text is owed to the pipe, and to nothing else.
function colourful(): NodeJS.ProcessEnv {
  const { NO_COLOR: _, ...rest } = process.env;
  return { ...rest, FORCE_COLOR: '1' };
}
