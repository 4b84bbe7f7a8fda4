// An experiment for a README: its question, its figures, its claim.

import type { ExperimentResult, VariantResult } from '@under-load/lab';
import { formatNumber } from '@under-load/lab/cli';
import { markdownTable, type Heading } from './markdown-table.ts';

const without = 'without ';

/**
 * @param options Nothing, or `without requests; p99`: columns to leave
 * out, which say the same in each row.
 * @throws Error when there is no such column.
 */
export function renderLab(
  { question, unit, claim, variants }: ExperimentResult,
  options: string,
): string {
  const all = Object.values(variants);
  const also = chooseColumns(alsoOf(all), options);
  const headings: Heading[] = [
    { title: 'variant' },
    ...[unit, 'min to max', ...also].map(rightAligned),
  ];
  const rows = Object.entries(variants).map(([name, variant]) => [
    name,
    `**${formatNumber(variant.median)}**`,
    spread(variant),
    ...also.map((key) => alsoCell(variant, key)),
  ]);
  return [
    `**${question}**`,
    markdownTable(headings, rows),
    `Claim, held: ${claim}.`,
  ].join('\n\n');
}

function alsoOf(variants: VariantResult[]): string[] {
  const names = variants.flatMap(({ also = {} }) => Object.keys(also));
  return [...new Set(names)];
}

function chooseColumns(known: string[], options: string): string[] {
  if (!options) return known;
  const names = options.startsWith(without)
    ? options.slice(without.length).split('; ')
    : [];
  if (names.length === 0) {
    throw new Error(
      `"${options}" is no option; say "without <column>"`,
    );
  }
  const unknown = names.find((name) => !known.includes(name));
  if (unknown === undefined) {
    return known.filter((name) => !names.includes(name));
  }
  const others = known.join(', ') || 'none';
  throw new Error(`no column "${unknown}"; it has: ${others}`);
}

function rightAligned(title: string): Heading {
  return { title, align: 'right' };
}

function spread({ min, max }: VariantResult): string {
  const [low, high] = [formatNumber(min), formatNumber(max)];
  return low === high ? low : `${low} to ${high}`;
}

function alsoCell({ also }: VariantResult, key: string): string {
  const summary = also?.[key];
  return summary ? formatNumber(summary.median) : '';
}
