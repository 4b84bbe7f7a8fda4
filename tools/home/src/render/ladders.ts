// Where a lesson's ladders and their rungs are shown.

import { ladderName } from '@under-load/course/ladder-name';
import type { Ladder, Lesson, Rung } from '@under-load/lab';

type InFolder = Pick<Ladder, 'folder'>;

/** Whether it is the rung's file, its folder, or a file of that. */
export function isOfRung(
  file: string,
  { folder }: InFolder,
  { name }: Pick<Rung, 'name'>,
): boolean {
  const own = `src/${folder}/${name}`;
  return file === `${own}.ts` || `${file}/`.startsWith(`${own}/`);
}

/** @param view What its query says beside the ladder. */
export function rungUrl(
  lesson: Pick<Lesson, 'name' | 'ladders'>,
  ladder: InFolder,
  rung: Pick<Rung, 'name'>,
  view: Record<string, string | undefined> = {},
): string {
  const query = ladderQuery(lesson, ladder);
  for (const [name, value] of Object.entries(view)) {
    if (value) query.set(name, value);
  }
  return `/lessons/${lesson.name}/ladder/${rung.name}${asked(query)}`;
}

/** Where the student's version of a ladder is graded. */
export function exerciseUrl(
  lesson: Pick<Lesson, 'name' | 'ladders'>,
  ladder: InFolder,
): string {
  const query = ladderQuery(lesson, ladder);
  return `/lessons/${lesson.name}/exercise${asked(query)}`;
}

/** The first ladder is meant where an address names none. */
function ladderQuery(
  { ladders }: Pick<Lesson, 'ladders'>,
  ladder: InFolder,
): URLSearchParams {
  const isFirst = ladders[0]?.folder === ladder.folder;
  return new URLSearchParams(
    isFirst ? {} : { ladder: ladderName(ladder) },
  );
}

function asked(query: URLSearchParams): string {
  return query.size > 0 ? `?${query.toString()}` : '';
}
