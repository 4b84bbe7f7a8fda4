// An experiment's result as text: a table, then the verdict.

import type { VariantResult } from './experiment.ts';
import { formatNumber, formatRange } from './format-number.ts';
import type { Look } from './look.ts';
import type { Column } from './render-table.ts';
import { renderTable } from './render-table.ts';
import { renderVerdict } from './render-verdict.ts';
import type { ExperimentResult } from './result.ts';

const barWidth = 16;

export function renderResult(
  result: ExperimentResult,
  lesson: string,
  look: Look,
): string {
  const measured = Object.keys(result.variants).length > 0;
  const table = measured ? renderVariants(result, look) : '';
  const parts = [table, renderVerdict(result, lesson, look)];
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
