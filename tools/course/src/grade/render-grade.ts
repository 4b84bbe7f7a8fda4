// A grade, in words.

import type { Look } from '@under-load/lab/cli';
import type { Grade, GradedBehaviour } from './grade.ts';

/** One line: the word stands where there are no colours. */
export function renderBehaviour(
  { behaviour, passed }: Pick<GradedBehaviour, 'behaviour' | 'passed'>,
  { plain, colors }: Look,
): string {
  if (plain) return `${passed ? 'pass' : 'FAIL'}  ${behaviour}`;
  if (passed) return `${colors.green('✓')} ${behaviour}`;
  return `${colors.red('✗')} ${behaviour}`;
}

/** What the code printed during a behaviour: so many lines at most. */
export function renderPrinted(
  { printed = [] }: GradedBehaviour,
  { plain, colors }: Look,
  limit = 20,
): string[] {
  const lines = printed.slice(0, limit);
  const more = printed.length - lines.length;
  if (more > 0) lines.push(`… and ${more} more lines`);
  const bar = plain ? '|' : colors.dim('│');
  return lines.map((line) => `    ${bar} ${line}`);
}

/** Why it is not done yet: the problem, or the first failure. */
export function renderReason(
  { behaviours, problem }: Grade,
  { colors }: Look,
): string {
  if (problem) return `${colors.red(problem.message)}\n`;
  const failed = behaviours.find(({ passed }) => !passed);
  if (!failed) return '';
  const title = colors.bold(`First failure: ${failed.behaviour}`);
  return `${title}\n${indent(failed.message)}\n`;
}

/** Such as `7 of 17 behaviours hold`. */
export function renderScore({ behaviours, problem }: Grade): string {
  const held = behaviours.filter(({ passed }) => passed).length;
  const score = `${held} of ${behaviours.length} behaviours hold`;
  if (!problem) return score;
  return behaviours.length > 0 ? `${score} so far` : 'nothing was run';
}

function indent(text: string): string {
  return text.replaceAll(/^(?=.)/gm, '  ');
}
