// Does a tour, just measured, have the shape of the stored figures?

import { readFile } from 'node:fs/promises';
import type { LabDocument, TourDocument } from '@under-load/lab';
import { messageOf, UsageError } from '@under-load/lab/cli';
import { shapeDrift } from './check-measured.ts';

/** @throws UsageError when the file is no `lab-tour --json`. */
export async function readTour(file: string): Promise<TourDocument> {
  try {
    const text = await readFile(file, 'utf8');
    const tour = JSON.parse(text) as Partial<TourDocument>;
    if (Array.isArray(tour.lessons)) return tour as TourDocument;
    throw new Error('it has no "lessons"');
  } catch (error) {
    throw new UsageError(
      `${file} is no document of \`lab-tour --json\`: ${messageOf(error)}`,
    );
  }
}

/** Figures may differ; experiments, variants, units and words not. */
export function checkAgainst(
  measured: LabDocument,
  tour: TourDocument,
): string[] {
  const visited = tour.lessons.find(
    ({ lesson }) => lesson === measured.lesson,
  );
  if (!visited) return ['the tour has not been there'];
  return measured.experiments.flatMap((stored) => {
    const { name } = stored;
    const now = visited.experiments.find((e) => e.name === name);
    if (!now) return [`lab:${name}: the tour has not measured it`];
    const variants = Object.keys(now.variants);
    const drifted = shapeDrift({ ...now, variants }, stored);
    return drifted.map((what) => `lab:${name}: ${what}`);
  });
}
