// How many lines a person types to get from one rung to the next.

import { diffArrays } from 'diff';
import type { StepFile } from './rung-files.ts';

/** Counts every line that is added or changed, in all its files. */
export function countNewLines(step: StepFile[]): number {
  return step.reduce((sum, file) => sum + newLines(file), 0);
}

function newLines({ text, before }: StepFile): number {
  const changes = diffArrays(
    before ? linesOf(before.text) : [],
    linesOf(text),
  );
  return changes
    .filter(({ added }) => added)
    .reduce((sum, { count }) => sum + count, 0);
}

export function linesOf(text: string): string[] {
  return text.replace(/\n$/, '').split('\n');
}
