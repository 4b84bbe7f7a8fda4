// A ladder for a README: what each rung holds, and what to say of it.

import type { BreakIt, Ladder, Lesson, Rung } from '@under-load/lab';
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

/** A list, broken at words like the prose around it. */
export function renderBreakIt({ items }: BreakIt): string {
  return items.map(({ text }) => wrapped(text)).join('\n');
}

const lineLength = 78;

function wrapped(text: string): string {
  const lines = [''];
  // A piece of code is one word.
  for (const word of text.match(/(?:`[^`]*`|[^\s`])+/g) ?? []) {
    const longer = `${lines.at(-1)} ${word}`;
    if (longer.length > lineLength) lines.push(` ${word}`);
    else lines.splice(-1, 1, longer);
  }
  return `-${lines.join('\n ')}`;
}

function scriptOf({ rungs }: Ladder): string {
  const headings = ['rung', 'say', 'break'].map((title) => ({ title }));
  return markdownTable(
    [{ title: 'minutes', align: 'right' }, ...headings],
    rungs.map((rung) => [
      String(rung.minutes),
      rung.title,
      rung.say,
      rung.shows ? `${rung.break} _${rung.shows}_` : rung.break,
    ]),
  );
}

function numberOf({ name }: Rung): string {
  return name.slice(0, name.indexOf('-'));
}
