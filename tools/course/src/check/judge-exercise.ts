// What the grades of a stub and of a solution say about an exercise.

import { type Grade, holdsAll } from '../grade/grade.ts';

const failure = 'the top rung is no solution';

/** One sentence a problem. */
export function judgeStub(stub: Grade): string[] {
  if (holdsAll(stub)) return ['the stub passes: nothing is left to do'];
  if (stub.problem) {
    return [`the stub cannot be graded: ${stub.problem.message}`];
  }
  return stub.behaviours
    .filter(({ passed }) => passed)
    .map(({ behaviour }) => `the stub holds "${behaviour}" already`);
}

export function judgeSolution(solution: Grade): string[] {
  const { problem, behaviours } = solution;
  if (problem) return [`${failure}: ${problem.message}`];
  if (behaviours.length === 0) return [`${failure}: nothing was asked`];
  return behaviours
    .filter(({ passed }) => !passed)
    .map(({ behaviour, message }) => {
      const [reason = ''] = message.split('\n');
      return `${failure}: "${behaviour}": ${reason}`;
    });
}
