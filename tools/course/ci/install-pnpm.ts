// For a student who has pnpm installed. With npx, each command would
// take seconds more.

import path from 'node:path';
import { runCommand } from './run-command.ts';
import type { Student } from './student.ts';

/** @param folder Holds it; a path without spaces. */
export async function installPnpm(
  student: Student,
  folder: string,
  signal: AbortSignal,
): Promise<void> {
  const install = `npm install --silent --prefix ${folder} pnpm@12`;
  await runCommand(student, install, signal);
  const bin = path.join(folder, 'node_modules', '.bin');
  const { env } = student;
  // Windows may spell it so.
  const name = 'Path' in env ? 'Path' : 'PATH';
  env[name] = [bin, env[name]].join(path.delimiter);
}
