// Runs one experiment of a lesson, quickly.

import type { LabDocument } from '@under-load/lab';
import { runCommand } from './run-command.ts';

/** @throws Error with the reason when it cannot be measured. */
export async function measure(
  folder: string,
  experiment: string,
  signal: AbortSignal,
) {
  const student = { folder, env: process.env };
  const command = `node_modules/.bin/lab ${experiment} --quick --json`;
  const printed = await runCommand(student, command, signal);
  // Its progress is printed, too.
  const [json = ''] = /^\{$[^]*^\}$/m.exec(printed) ?? [];
  const { experiments } = JSON.parse(json) as LabDocument;
  const [result] = experiments;
  if (!result || result.error) {
    throw new Error(result?.error ?? `no experiment ${experiment}`);
  }
  return result.variants;
}
