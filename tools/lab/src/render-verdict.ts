// Whether a claim holds, as text: each clause, and if one does not
// hold, what may explain it.

import { busyNote } from './busy-machine.ts';
import { describeClause, oneRunNote } from './describe-clause.ts';
import type { Look } from './look.ts';
import type { ExperimentResult } from './result.ts';

export function renderVerdict(
  result: ExperimentResult,
  lesson: string,
  look: Look,
): string {
  const { colors } = look;
  const { claim, holds, error, output, variants } = result;
  const isMeasured = Object.keys(variants).length > 0;
  const word = holds
    ? colors.green(colors.bold('holds:'))
    : colors.red(colors.bold('DOES NOT HOLD:'));
  const failed = colors.red(colors.bold('FAILED:'));
  return [
    isMeasured && `${word} ${claim}`,
    ...clausesOf(result, look),
    error && (isMeasured ? error : `${failed} ${error}`),
    !holds && oneRunNote(result),
    !holds && busyNote(result.machine),
    !holds && runAgain(lesson, result.name),
    output && colors.dim(indent(output)),
  ]
    .filter(Boolean)
    .join('\n');
}

function clausesOf(
  { clauses = [] }: ExperimentResult,
  { plain, colors }: Look,
): string[] {
  const yes = plain ? 'ok  ' : colors.green('✓');
  const no = plain ? 'FAIL' : colors.red('✗');
  return clauses.map((clause) => {
    const { figure, wanted, spread } = describeClause(clause);
    const text = `${clause.says}: ${figure}, to be ${wanted}`;
    const runs =
      spread && !clause.holds ? ` (the runs: ${spread})` : '';
    return `  ${clause.holds ? yes : no} ${text}${runs}`;
  });
}

function runAgain(lesson: string, experiment: string): string {
  const command = `npx -y pnpm@12 --filter ${lesson} lab ${experiment}`;
  return `Run it again: ${command}`;
}

function indent(text: string): string {
  return text.replaceAll(/^/gm, '  | ');
}
