// What a pool and its threads post to each other: many at a time.

/** A task for a thread, in one of its slots. */
export type Assignment = [
  slot: number,
  name: string,
  input: unknown,
  /** Its answer goes in a message of its own. */
  isAlone: boolean,
];

/** What came of it. `value` is what it returned, or threw, packed. */
export type Answer = [slot: number, outcome: Outcome, value: unknown];

export type Outcome = 'done' | 'failed' | 'skipped';

/**
 * What a thread posts. A task may post messages of its own: they do not
 * have the key.
 */
export type Answers = [key: string, answers: Answer[]];

/** What a thread is given as it starts. */
export interface ThreadData {
  /** The address of the tasks' module. */
  tasks: string;
  key: string;
  claims: SharedArrayBuffer;
}
