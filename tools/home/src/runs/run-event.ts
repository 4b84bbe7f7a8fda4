// What a run tells, in order. A page that comes late, or reloads, is
// told everything again.

import type { ExperimentResult } from '@under-load/lab';

/** From the run's own process. */
export type JobEvent =
  OutputEvent | LabEvent | TestEvent | ExerciseEvent | ServerEvent;

export type RunEvent =
  JobEvent | TalkEvent | StoppingEvent | EndedEvent;

/** What it printed: any text, without escape sequences. */
export interface OutputEvent {
  type: 'output';
  text: string;
}

export type LabEvent =
  | {
      type: 'experiment';
      experiment: string;
      question: string;
      unit: string;
      variants: string[];
      /** Its place in this run, from 1, and of how many. */
      number: number;
      of: number;
    }
  | {
      type: 'trial';
      experiment: string;
      variant: string;
      run: number;
      runs: number;
      /** Trials of this experiment that are done, and of how many. */
      done: number;
      total: number;
    }
  | {
      type: 'reading';
      experiment: string;
      variant: string;
      /** In the experiment's unit. */
      value: number;
    }
  | {
      type: 'measured';
      experiment: string;
      /** The result's id in the store. */
      result: string;
      holds: boolean;
      error?: string;
    };

export type TestEvent =
  | {
      type: 'test';
      /** Relative to the lesson, such as `test/ladder.test.ts`. */
      file: string;
      /** Titles of the `describe` blocks around it, outermost first. */
      path: string[];
      name: string;
      status: 'passed' | 'failed' | 'skipped';
      ms: number;
      /** Why it failed; empty otherwise. */
      message: string;
    }
  | { type: 'unloadable'; file: string; message: string }
  /** All files have run, in this time. */
  | { type: 'tested'; ms: number };

export type ExerciseEvent =
  /** It begins anew: what was told of the one before is void. */
  | { type: 'grading' }
  | {
      type: 'behaviour';
      behaviour: string;
      passed: boolean;
      message: string;
      /** What the student's code printed meanwhile: some lines. */
      printed?: string[];
    }
  | { type: 'graded'; isDone: boolean; problem: string };

export type ServerEvent =
  | { type: 'listening'; origin: string }
  /** Its stream of this number sent an event. */
  | {
      type: 'heard';
      stream: number;
      event: string;
      data: string;
      at: number;
    };

/**
 * What was asked of a server, and what came of it. A request has the
 * number of its declaration, and a time is one of `Date.now()`.
 */
export type TalkEvent =
  | {
      type: 'asked';
      exchange: string;
      request: number;
      /** So many at once. */
      times: number;
      at: number;
    }
  /** The answer itself is asked for by the exchange's id. */
  | { type: 'answered'; exchange: string; request: number }
  | {
      type: 'unanswered';
      exchange: string;
      request: number;
      reason: string;
    }
  /** What came of several at once. */
  | {
      type: 'tallied';
      exchange: string;
      request: number;
      /** How many answers of a status; 0 is no answer. */
      statuses: Record<string, number>;
      ms: number[];
    }
  /** From now on a request is repeated, or it is not any more. */
  | { type: 'pulsing'; latencies: number; isOn: boolean }
  | {
      type: 'pulse';
      latencies: number;
      at: number;
      ms: number;
      /** A status or a header, or `no answer`. */
      kind: string;
    };

/** Somebody has asked it to end: its server will soon be gone. */
export interface StoppingEvent {
  type: 'stopping';
}

/** Always the last. */
export interface EndedEvent {
  type: 'ended';
  how: 'finished' | 'failed' | 'stopped';
  /** One sentence, when it failed. */
  message: string;
}

/** What a run's process sends when it measured: for the store. */
export interface ResultMessage {
  type: 'result';
  result: ExperimentResult;
  /** The chart; empty when nothing was measured. */
  svg: string;
  /** What the measuring took. */
  seconds: number;
}
