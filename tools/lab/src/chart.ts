/// <reference lib="dom" />
// Draws an experiment's result as one card: question, bars, lines,
// claim. Needs no browser: any document with a window will do.

import { drawBars } from './chart-bars.ts';
import { Card } from './chart-card.ts';
import { describeResult, notesOf } from './chart-description.ts';
import { colorOf, drawLines, lineNames } from './chart-lines.ts';
import { theme } from './chart-theme.ts';
import type { ExperimentResult } from './result.ts';

/**
 * Returns a standalone SVG. The same result gives the same text.
 *
 * @throws RangeError when no variant was measured.
 */
export function drawChart(
  result: ExperimentResult,
  document: Document,
): string {
  if (Object.keys(result.variants).length === 0) {
    throw new RangeError(`${result.name} has no measured variants`);
  }
  const card = new Card(document, describeResult(result));
  card.write(result.question, { size: 22, weight: 650 });
  card.skip(4);
  card.write(notesOf(result), { size: 14, fill: theme.quiet });
  card.skip(16);
  card.place(drawBars(result, document));
  if (result.series) {
    card.skip(16);
    const names = lineNames(result.series);
    card.view('lines', () => {
      card.legend(names, colorOf);
      card.place(drawLines(result, document));
    });
  }
  card.skip(8);
  writeVerdict(card, result);
  return card.toString();
}

function writeVerdict(card: Card, result: ExperimentResult): void {
  const [word, fill] = result.holds
    ? ['Holds', theme.good]
    : ['Does not hold', theme.bad];
  card.write(`${word}: ${result.claim}`, {
    size: 15,
    weight: 600,
    fill,
  });
}
