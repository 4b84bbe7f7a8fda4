// Findings as lines for a terminal.

import type { Look } from '@under-load/lab/cli';
import type { Level } from './check.ts';
import type { NamedFinding } from './run-checks.ts';

export function renderFindings(
  findings: NamedFinding[],
  { colors }: Look,
): string {
  const paint: Record<Level, (text: string) => string> = {
    ok: colors.green,
    warning: colors.yellow,
    blocker: colors.red,
  };
  const lines = findings.flatMap(({ level, check, says, remedy }) => {
    const label = paint[level](level.padEnd(8));
    const first = `${label} ${check.padEnd(9)} ${says}`;
    return remedy ? [first, `${' '.repeat(19)}${remedy}`] : [first];
  });
  return `${lines.join('\n')}\n\n${verdict(findings)}\n`;
}

export function isReady(findings: NamedFinding[]): boolean {
  return findings.every(({ level }) => level !== 'blocker');
}

function verdict(findings: NamedFinding[]): string {
  const count = (level: Level) =>
    findings.filter((finding) => finding.level === level).length;
  const warnings = plural(count('warning'), 'warning');
  if (isReady(findings)) return `Ready, with ${warnings}.`;
  return `Not ready: ${plural(count('blocker'), 'blocker')}, ${warnings}.`;
}

function plural(count: number, noun: string): string {
  if (count === 0) return `no ${noun}`;
  return count === 1 ? `1 ${noun}` : `${count} ${noun}s`;
}
