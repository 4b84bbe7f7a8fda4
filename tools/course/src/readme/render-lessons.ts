// The table of lessons for the root README.

import type { LabDocument, Lesson } from '@under-load/lab';
import { formatNumber } from '@under-load/lab/cli';
import { markdownTable } from './markdown-table.ts';

export interface Listed {
  lesson: Lesson;
  measured: LabDocument;
}

/** @throws Error when a case names a figure that there is not. */
export function renderLessons(lessons: Listed[]): string {
  const titles = ['lesson', 'pattern', 'the case for it'];
  const rows = lessons.map(({ lesson, measured }) => [
    `[${lesson.name}](packages/${lesson.name})`,
    lesson.pattern,
    withFigures(lesson.case ?? '', measured),
  ]);
  return markdownTable(
    titles.map((title) => ({ title })),
    rows,
  );
}

/** `{signup: 1-direct-calls: failed}` becomes what was measured. */
function withFigures(text: string, measured: LabDocument): string {
  return text.replaceAll(/\{([^{}]+)\}/g, (_whole, name: string) => {
    const figure = findFigure(measured, name.split(': '));
    if (figure !== undefined) return formatNumber(figure);
    throw new Error(`${measured.lesson} has no figure "${name}"`);
  });
}

function findFigure(
  { experiments }: LabDocument,
  [experiment, variant = '', also]: string[],
): number | undefined {
  const found = experiments.find(({ name }) => name === experiment);
  const result = found?.variants[variant];
  return also ? result?.also?.[also]?.median : result?.median;
}
