// The lessons for the root README: one table for each part.

import { type LabDocument, type Lesson, parts } from '@under-load/lab';
import { withFigures } from './figures.ts';
import { markdownTable } from './markdown-table.ts';

export interface Listed {
  lesson: Lesson;
  measured: LabDocument;
}

/** @throws Error when a case names a figure that there is not. */
export function renderLessons(lessons: Listed[]): string {
  const tables = parts.flatMap((part) => {
    const here = lessons.filter(({ lesson }) => lesson.part === part);
    return here.length > 0 ? [`### ${part}\n\n${tableOf(here)}`] : [];
  });
  return tables.join('\n\n');
}

function tableOf(lessons: Listed[]): string {
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
