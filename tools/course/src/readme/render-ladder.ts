// A ladder for a README: what each rung holds, and what to say of it.

import type { Ladder, Lesson, Rung } from '@under-load/lab';
import { ladderName } from '../ladder/ladder-name.ts';
import { markdownTable } from './markdown-table.ts';

export function renderMatrix(
  { rungs }: Pick<Ladder, 'rungs'>,
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

export function renderInstructor({
  ladders,
}: Pick<Lesson, 'ladders'>): string {
  if (ladders.length < 2) return ladders.map(scriptOf).join('');
  return ladders
    .map((ladder) => `### ${ladderName(ladder)}\n\n${scriptOf(ladder)}`)
    .join('\n\n');
}

function scriptOf({ rungs }: Ladder): string {
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
