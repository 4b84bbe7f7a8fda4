// Draws rows as a table: boxed on a terminal, bare columns elsewhere.

import Table from 'cli-table3';
import type { Look } from './look.ts';

export interface Column {
  head: string;
  align?: 'left' | 'right';
}

const borders = [
  'top',
  'top-mid',
  'top-left',
  'top-right',
  'bottom',
  'bottom-mid',
  'bottom-left',
  'bottom-right',
  'left',
  'left-mid',
  'mid',
  'mid-mid',
  'right',
  'right-mid',
] as const;

export function renderTable(
  columns: Column[],
  rows: string[][],
  { plain, colors }: Look,
): string {
  const table = new Table({
    head: columns.map(({ head }) => colors.bold(head)),
    colAligns: columns.map(({ align }) => align ?? 'left'),
    ...(plain ? bare() : boxed()),
  });
  table.push(...rows);
  const lines = table.toString().split('\n');
  return lines.map((line) => line.trimEnd()).join('\n');
}

function bare() {
  const none: [string, string][] = borders.map((name) => [name, '']);
  const style = { 'padding-left': 0, 'padding-right': 0 };
  return {
    chars: { ...Object.fromEntries(none), middle: '   ' },
    style: { ...style, head: [], border: [], compact: true },
  };
}

// A line between the head and the rows, none between rows.
function boxed() {
  return { style: { head: [], border: ['gray'], compact: true } };
}
