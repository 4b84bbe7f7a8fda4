// Folds the runs of each variant into one result.

import type {
  Reading,
  Summary,
  VariantResult,
  Variants,
} from './experiment.ts';
import type { SeriesByVariant } from './result.ts';
import { median, summarize } from './statistics.ts';

export type Readings = Map<string, Reading[]>;

export function summarizeAll(readings: Readings): Variants {
  const variants: Variants = {};
  for (const [name, runs] of readings) {
    variants[name] = summarizeReadings(runs);
  }
  return variants;
}

function summarizeReadings(readings: Reading[]): VariantResult {
  const summary = summarize(readings.map(({ value }) => value));
  const names = new Set(
    readings.flatMap(({ also = {} }) => Object.keys(also)),
  );
  if (names.size === 0) return summary;
  const also: Record<string, Summary> = {};
  for (const name of names) also[name] = summarizeAlso(readings, name);
  return { ...summary, also };
}

/** Takes each variant's lines from its most typical run. */
export function collectSeries(
  readings: Readings,
): SeriesByVariant | undefined {
  const lines: SeriesByVariant = {};
  for (const [variant, runs] of readings) {
    const series = typicalRun(runs)?.series;
    if (series) lines[variant] = series;
  }
  return Object.keys(lines).length > 0 ? lines : undefined;
}

// A run may leave a figure out, such as the time of a failure.
function summarizeAlso(readings: Reading[], name: string): Summary {
  const values = readings.map(({ also }) => also?.[name]);
  return summarize(values.filter((value) => value !== undefined));
}

function typicalRun(runs: Reading[]): Reading | undefined {
  const middle = median(runs.map(({ value }) => value));
  const distance = ({ value }: Reading) => Math.abs(value - middle);
  return runs.toSorted((a, b) => distance(a) - distance(b))[0];
}
