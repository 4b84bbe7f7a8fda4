// The ladders of a lesson, and where their rungs stand.

import type { Lesson, Rung } from '@under-load/lab';

export interface Ladder {
  /** In `src/`: `ladder`, or that of a side ladder. */
  folder: string;
  rungs: Rung[];
}

export function laddersOf(lesson: Lesson): Ladder[] {
  const side = Object.entries(lesson.sideLadders ?? {});
  return [
    { folder: 'ladder', rungs: lesson.ladder },
    ...side.map(([folder, rungs]) => ({ folder, rungs })),
  ];
}

/** Whether it is the rung's file, its folder, or a file of that. */
export function isOfRung(
  file: string,
  { folder }: Pick<Ladder, 'folder'>,
  { name }: Pick<Rung, 'name'>,
): boolean {
  const own = `src/${folder}/${name}`;
  return file === `${own}.ts` || `${file}/`.startsWith(`${own}/`);
}

/** @param view What its query says beside the ladder. */
export function rungUrl(
  lesson: Pick<Lesson, 'name'>,
  { folder }: Pick<Ladder, 'folder'>,
  rung: Pick<Rung, 'name'>,
  view: Record<string, string | undefined> = {},
): string {
  const query = new URLSearchParams();
  if (folder !== 'ladder') query.set('ladder', folder);
  for (const [name, value] of Object.entries(view)) {
    if (value) query.set(name, value);
  }
  const asked = query.size > 0 ? `?${query.toString()}` : '';
  return `/lessons/${lesson.name}/ladder/${rung.name}${asked}`;
}
