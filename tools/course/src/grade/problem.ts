// Why a suite could not tell what holds.

import { lastLines } from '@under-load/lab/cli';
import type { JestEnding } from './run-jest.ts';

export interface Problem {
  code:
    | 'NO_SUITE'
    | 'NO_FILE'
    | 'BORROWED'
    | 'SYNTAX'
    | 'UNLOADABLE'
    | 'CRASHED'
    | 'HUNG';
  /** For the student; the first line stands alone. */
  message: string;
}

export function jestUnloadable(reason: string): Problem {
  const message = `the suite cannot be loaded:\n${reason}`;
  return { code: 'UNLOADABLE', message };
}

/** Jest has ended before its suite did. */
export function jestEnded(ending: JestEnding): Problem {
  const { code, signal, output } = ending;
  const how = signal ? `by ${signal}` : `with code ${code}`;
  const tail = lastLines(output, 12);
  const message = `the suite's process ended ${how}, before its last behaviour`;
  return {
    code: 'CRASHED',
    message: tail ? `${message}:\n${tail}` : message,
  };
}
