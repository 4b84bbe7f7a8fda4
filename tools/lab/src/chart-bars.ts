/// <reference lib="dom" />
// Bars: the median of each variant, a rule from its min to its max.

import * as Plot from '@observablehq/plot';
import { bestOf } from './best-of.ts';
import type { Scale } from './chart-scale.ts';
import { scaleOf } from './chart-scale.ts';
import { colorOf, lineNames } from './chart-lines.ts';
import type { Font } from './chart-theme.ts';
import { innerWidth, textWidth, theme } from './chart-theme.ts';
import { formatNumber } from './format-number.ts';
import type { ExperimentResult } from './result.ts';

interface Row {
  name: string;
  median: number;
  min: number;
  max: number;
  fill: string;
}

const rowHeight = 46;

export function drawBars(result: ExperimentResult, document: Document) {
  const rows = rowsOf(result);
  const labels = rows.map(({ median }) => formatNumber(median));
  const names = rows.map(({ name }) => name);
  const scale = scaleOf(rows);
  return Plot.plot({
    document,
    width: innerWidth,
    height: rows.length * rowHeight + 48,
    marginTop: 0,
    marginBottom: 48,
    marginLeft: widest(names, { size: 15 }) + 14,
    marginRight: widest(labels, { size: 16, weight: 650 }) + 14,
    style: { fontFamily: theme.font, fontSize: '15px' },
    x: scale,
    y: { domain: names, label: null, padding: 0.34 },
    marks: [...axes(result.unit, scale), ...marks(rows)],
  });
}

function rowsOf(result: ExperimentResult): Row[] {
  const lines = lineNames(result.series ?? {});
  const best = bestOf(result);
  const entries = Object.entries(result.variants);
  return entries.map(([name, { median, min, max }]) => {
    // Of the colour of its line, where there is just one.
    const line = lines.indexOf(name);
    const plainFill = best.includes(name) ? theme.best : theme.bar;
    const fill = line < 0 ? plainFill : colorOf(line);
    return { name, median, min, max, fill };
  });
}

function axes(unit: string, { type, ticks }: Scale) {
  const label = type === 'symlog' ? `${unit} (log scale)` : unit;
  return [
    Plot.gridX({ ticks, stroke: theme.grid, strokeOpacity: 1 }),
    Plot.axisX({
      ticks,
      label,
      labelAnchor: 'center',
      labelArrow: 'none',
      labelOffset: 40,
      tickSize: 0,
      tickFormat: formatNumber,
      color: theme.quiet,
    }),
    Plot.axisY({ tickSize: 0, fontSize: 15, color: theme.ink }),
  ];
}

function marks(rows: Row[]) {
  const spread = rows.filter(({ min, max }) => min < max);
  const rule = { y: 'name', stroke: theme.ink, strokeWidth: 1.5 };
  const inset = { insetTop: 10, insetBottom: 10 };
  return [
    Plot.barX(rows, { x: 'median', y: 'name', fill: 'fill', rx: 2 }),
    Plot.ruleY(spread, { ...rule, x1: 'min', x2: 'max' }),
    Plot.tickX(spread, { ...rule, ...inset, x: 'min' }),
    Plot.tickX(spread, { ...rule, ...inset, x: 'max' }),
    Plot.ruleX([0], { stroke: theme.quiet }),
    Plot.text(rows, {
      x: 'max',
      y: 'name',
      text: ({ median }: Row) => formatNumber(median),
      textAnchor: 'start',
      dx: 9,
      fontSize: 16,
      fontWeight: 650,
      fill: theme.ink,
    }),
  ];
}

function widest(texts: string[], font: Font): number {
  return Math.max(...texts.map((text) => textWidth(text, font)));
}
