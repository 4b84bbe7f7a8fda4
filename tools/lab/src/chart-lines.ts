/// <reference lib="dom" />
// Lines: the series of each variant, with room for a legend above.

import * as Plot from '@observablehq/plot';
import { innerWidth, theme } from './chart-theme.ts';
import { formatNumber } from './format-number.ts';
import type { ExperimentResult, SeriesByVariant } from './result.ts';

interface Point {
  line: string;
  x: number;
  y: number;
}

/** Beyond this many points, dots would only thicken the line. */
const mostDots = 24;

export function drawLines(
  { axes, series = {} }: ExperimentResult,
  document: Document,
) {
  const points = pointsOf(series);
  const names = lineNames(series);
  return Plot.plot({
    document,
    width: innerWidth,
    height: 300,
    marginTop: 36,
    marginLeft: 64,
    marginRight: 16,
    marginBottom: 48,
    style: { fontFamily: theme.font, fontSize: '17px' },
    x: { type: 'linear' },
    y: { type: 'linear', zero: true, nice: true },
    color: { domain: names, range: [...theme.lines] },
    marks: [...lineAxes(axes), drawPoints(points, names.length)],
  });
}

/** One name a line: the variant's, and the series' if it has more. */
export function lineNames(series: SeriesByVariant): string[] {
  return Object.entries(series).flatMap(([variant, lines]) =>
    Object.keys(lines).map((line) => lineName(variant, line, lines)),
  );
}

export function colorOf(index: number): string {
  return theme.lines[index % theme.lines.length] ?? theme.ink;
}

function lineName(variant: string, line: string, lines: object) {
  const only = Object.keys(lines).length === 1;
  return only ? variant : `${variant}: ${line}`;
}

function pointsOf(series: SeriesByVariant): Point[] {
  return Object.entries(series).flatMap(([variant, lines]) =>
    Object.entries(lines).flatMap(([name, points]) => {
      const line = lineName(variant, name, lines);
      return points.map(([x, y]) => ({ line, x, y }));
    }),
  );
}

function drawPoints(points: Point[], lines: number) {
  const marker = points.length / lines <= mostDots && 'dot';
  const look = { stroke: 'line', strokeWidth: 2.5, marker } as const;
  return Plot.line(points, { x: 'x', y: 'y', ...look });
}

function lineAxes(axes = { x: '', y: '' }) {
  const look = { tickSize: 0, color: theme.quiet };
  const format = { tickFormat: formatNumber };
  const x = { label: axes.x || null, labelAnchor: 'center' } as const;
  const below = { labelArrow: 'none', labelOffset: 40 } as const;
  return [
    Plot.gridY({ ticks: 5, stroke: theme.grid, strokeOpacity: 1 }),
    Plot.ruleY([0], { stroke: theme.quiet }),
    Plot.axisX({ ticks: 6, ...look, ...format, ...x, ...below }),
    Plot.axisY({ ticks: 5, ...look, ...format, label: axes.y || null }),
  ];
}
