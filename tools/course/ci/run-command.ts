// Runs a command to its end.

import { StudentProcess } from './student-process.ts';
import type { Student } from './student.ts';

const limitMs = 300_000;

/**
 * Resolves to what it printed.
 *
 * @throws Error with its output, unless it exits 0.
 */
export async function runCommand(
  student: Student,
  command: string,
  signal: AbortSignal,
): Promise<string> {
  signal.throwIfAborted();
  const running = new StudentProcess(student, command);
  const limit = AbortSignal.any([signal, AbortSignal.timeout(limitMs)]);
  try {
    const { code } = await running.exited(limit);
    if (code === 0) return running.output;
    throw running.failure(`exits ${code}`);
  } finally {
    running.end();
  }
}
