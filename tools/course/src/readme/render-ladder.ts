// A ladder for a README: what each rung holds, and what to say of it.

import type { Lesson, Rung } from '@under-load/lab';
import { markdownTable } from './markdown-table.ts';

export function renderMatrix(
  rungs: Rung[],
  behaviours: { name: string }[],
): string {
  const titles = ['behaviour', ...rungs.map(numberOf)];
  const rows = behaviours.map(({ name }) => [
    name,
    ...rungs.map(({ breaks }) => (name in breaks ? 'breaks' : '✓')),
  ]);
  return markdownTable(
    titles.map((title) => ({ title })),
    rows,
  );
}

export function renderInstructor(lesson: Lesson): string {
  const { ladder, sideLadders = {} } = lesson;
  const rungs = [ladder, ...Object.values(sideLadders)].flat();
  const headings = ['rung', 'say', 'break'].map((title) => ({ title }));
  return markdownTable(
    [{ title: 'minutes', align: 'right' }, ...headings],
    rungs.map(({ minutes, title, say, break: how }) => [
      String(minutes),
      title,
      say,
      how,
    ]),
  );
}

function numberOf({ name }: Rung): string {
  return name.slice(0, name.indexOf('-'));
}
