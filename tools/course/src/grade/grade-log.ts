// Keeps what the reporter tells of a suite.

import { stripVTControlCharacters } from 'node:util';
import { failureReason } from './failure-reason.ts';
import type { JestEvent } from './jest-event.ts';
import { jestUnloadable, type Problem } from './problem.ts';

export interface GradedBehaviour {
  /** Its sentence. */
  behaviour: string;
  passed: boolean;
  /** Why it does not hold; empty when it does. */
  message: string;
  /** Lines that the code printed meanwhile, by `console.log` and so on. */
  printed?: string[];
}

export interface GradeLogOptions {
  /** The lesson's. */
  folder: string;
  onBehaviour?: (graded: GradedBehaviour) => void;
}

export function gradeLog({ folder, onBehaviour }: GradeLogOptions) {
  const behaviours: GradedBehaviour[] = [];
  let unloadable: Problem | undefined;
  let isComplete = false;
  let output = '';

  function add(event: JestEvent): void {
    if (event.type === 'complete') isComplete = true;
    if (event.type === 'begin') output = '';
    if (event.type === 'output') output += event.text;
    if (event.type === 'unloadable') {
      unloadable = jestUnloadable(failureReason(event.message, folder));
    }
    if (event.type !== 'test' || event.status === 'skipped') return;
    const { name, status } = event;
    const passed = status === 'passed';
    const message = failureReason(event.message, folder);
    const printed = printedLines(output);
    const graded: GradedBehaviour = {
      behaviour: name,
      passed,
      message,
    };
    if (printed.length > 0) graded.printed = printed;
    output = '';
    behaviours.push(graded);
    onBehaviour?.(graded);
  }

  return {
    add,
    behaviours,
    complete: () => isComplete,
    problem: () => unloadable,
  };
}

/** Jest's own: `console.log`, lines of the code, a stack. */
const frame = /^\s*(console\.\w+$|at |>? *\d* \|)/;

function printedLines(output: string): string[] {
  return stripVTControlCharacters(output)
    .split('\n')
    .filter((line) => line.trim() && !frame.test(line))
    .map((line) => line.replace(/^ {4}/, ''));
}
