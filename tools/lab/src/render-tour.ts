// The table that a tour ends with.

import type { Look } from './look.ts';
import { renderTable } from './render-table.ts';
import type { ExperimentResult, TourDocument } from './result.ts';

const columns = [
  { head: 'lesson' },
  { head: 'experiment' },
  { head: 'claim holds' },
];

export function renderTour(tour: TourDocument, look: Look): string {
  const { green, red } = look.colors;
  const rows = tour.lessons.flatMap((document) => {
    const { lesson, experiments, error } = document;
    if (error) return [[lesson, '-', red('NOT LOADED')]];
    return experiments.map((result) => {
      const paint = result.holds ? green : red;
      return [lesson, result.name, paint(verdictOf(result))];
    });
  });
  return renderTable(columns, rows, look);
}

function verdictOf({ holds, variants }: ExperimentResult): string {
  if (holds) return 'yes';
  return Object.keys(variants).length > 0 ? 'NO' : 'FAILED';
}
