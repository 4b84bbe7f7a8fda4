// What `jest-reporter.js` tells, one message each.

export type JestEvent =
  | { type: 'alive' }
  | { type: 'begin'; name: string }
  | { type: 'output'; text: string }
  | ToldTest
  | { type: 'unloadable'; file: string; message: string }
  | { type: 'complete' }
  /** Seconds after it is complete: what keeps the process alive. */
  | { type: 'stays'; resources: string[] };

/** A test, as it ends. */
export interface ToldTest {
  type: 'test';
  /** Relative to the lesson, with slashes. */
  file: string;
  /** Titles of the `describe` blocks around it, outermost first. */
  path: string[];
  name: string;
  status: 'passed' | 'failed' | 'skipped';
  ms: number;
  /** Why it failed, with Jest's stack. */
  message: string;
}

/** Other messages on the channel are not for us. */
export function isJestEvent(message: unknown): message is JestEvent {
  return (
    typeof message === 'object' && message !== null && 'type' in message
  );
}
