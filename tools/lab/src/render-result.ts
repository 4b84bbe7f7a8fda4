// An experiment's result as text: a table, then the claim.

import { busyNote } from './busy-machine.ts';
import type { VariantResult } from './experiment.ts';
import { formatNumber, formatRange } from './format-number.ts';
import type { Look } from './look.ts';
import type { Column } from './render-table.ts';
import { renderTable } from './render-table.ts';
import type { ExperimentResult } from './result.ts';

const barWidth = 16;

export function renderResult(
  result: ExperimentResult,
  look: Look,
): string {
  const measured = Object.keys(result.variants).length > 0;
  const table = measured ? renderVariants(result, look) : '';
  const parts = [table, renderVerdict(result, look, measured)];
  return parts.filter(Boolean).join('\n');
}

function renderVariants(result: ExperimentResult, look: Look): string {
  const variants = Object.entries(result.variants);
  const all = variants.map(([, variant]) => variant);
  const also = new Set(all.flatMap((v) => Object.keys(v.also ?? {})));
  const repeated = all.some(({ runs }) => runs > 1);
  const columns = columnsOf(result.unit, [...also], repeated);
  const most = Math.max(...all.map(({ median }) => Math.abs(median)));
  const rows = variants.map(([name, variant]) => [
    name,
    formatNumber(variant.median),
    ...(repeated ? [formatRange(variant)] : []),
    ...[...also].map((key) => alsoCell(variant, key)),
    bar(variant.median / most, look),
  ]);
  const runs = Math.max(...all.map((variant) => variant.runs));
  const notes = [
    repeated ? `median of ${runs} runs` : 'one run',
    `${result.better} is better`,
  ];
  const table = renderTable(columns, rows, look);
  return `${table}\n${look.colors.dim(notes.join('; '))}`;
}

function columnsOf(
  unit: string,
  also: string[],
  repeated: boolean,
): Column[] {
  const range: Column = { head: 'min-max', align: 'right' };
  return [
    { head: 'variant' },
    { head: unit, align: 'right' },
    ...(repeated ? [range] : []),
    ...also.map((head): Column => ({ head, align: 'right' })),
    { head: '' },
  ];
}

function alsoCell({ also }: VariantResult, key: string): string {
  const summary = also?.[key];
  return summary ? formatNumber(summary.median) : '-';
}

function bar(share: number, { plain }: Look): string {
  const length = Math.round(Math.abs(share || 0) * barWidth);
  return (plain ? '#' : '█').repeat(length);
}

function renderVerdict(
  { claim, holds, error, output }: ExperimentResult,
  { colors }: Look,
  measured: boolean,
): string {
  const verdict = holds
    ? colors.green(colors.bold('holds:'))
    : colors.red(colors.bold('DOES NOT HOLD:'));
  const lines = measured ? [`${verdict} ${claim}`] : [];
  if (error && measured) lines.push(error);
  if (error && !measured) {
    lines.push(`${colors.red(colors.bold('FAILED:'))} ${error}`);
  }
  const note = holds ? undefined : busyNote();
  if (note) lines.push(note);
  if (output) lines.push(colors.dim(indent(output)));
  return lines.join('\n');
}

function indent(text: string): string {
  return text.replaceAll(/^/gm, '  | ');
}
