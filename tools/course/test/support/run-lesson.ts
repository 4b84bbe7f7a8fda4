// Runs `lesson` as a person would: as a process.

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';

export interface Ended {
  code: number | null;
  stdout: string;
  stderr: string;
}

export interface LessonOptions {
  /** Where it is typed. @default this package's folder */
  cwd?: string;
  /** Added to this process's own. */
  env?: NodeJS.ProcessEnv;
  /** @default the one of this package */
  bin?: string;
}

const here = fileURLToPath(new URL('../..', import.meta.url));
const ours = fileURLToPath(
  new URL('../../bin/lesson.js', import.meta.url),
);

export async function runLesson(
  args: string[],
  { cwd = here, env = {}, bin = ours }: LessonOptions = {},
): Promise<Ended> {
  // A Jest worker's own flags are not those of a person.
  const { NODE_OPTIONS: _, ...rest } = process.env;
  const child = spawn(process.execPath, [bin, ...args], {
    cwd,
    env: { ...rest, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const output = Promise.all([text(child.stdout), text(child.stderr)]);
  const [code] = (await once(child, 'close')) as [number | null];
  const [stdout, stderr] = await output;
  return { code, stdout, stderr };
}
