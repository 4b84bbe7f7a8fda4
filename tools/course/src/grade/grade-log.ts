// Keeps what the reporter tells of a suite.

import { failureReason } from './failure-reason.ts';
import type { JestEvent } from './jest-event.ts';
import { jestUnloadable, type Problem } from './problem.ts';

export interface GradedBehaviour {
  /** Its sentence. */
  behaviour: string;
  passed: boolean;
  /** Why it does not hold; empty when it does. */
  message: string;
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

  function add(event: JestEvent): void {
    if (event.type === 'complete') isComplete = true;
    if (event.type === 'unloadable') {
      unloadable = jestUnloadable(failureReason(event.message, folder));
    }
    if (event.type !== 'test' || event.status === 'skipped') return;
    const { name, status } = event;
    const passed = status === 'passed';
    const message = failureReason(event.message, folder);
    const graded = { behaviour: name, passed, message };
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
