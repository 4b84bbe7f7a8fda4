// Which ladder of a lesson an address names: `?ladder=pool`. The first
// one where it names none.

import { ladderName } from '@under-load/course/ladder-name';
import type { Ladder, Lesson } from '@under-load/lab';
import { RefusedError } from '../security/problems.ts';

/** @throws RefusedError when the lesson has no such ladder. */
export function askedLadder(
  { ladders }: Pick<Lesson, 'ladders'>,
  name: string | undefined,
): Ladder {
  const ladder = name
    ? ladders.find((one) => ladderName(one) === name)
    : ladders[0];
  if (ladder) return ladder;
  const detail = name
    ? `The lesson has no ladder ${name}.`
    : 'The lesson has no ladder.';
  throw new RefusedError(404, 'No such ladder', detail);
}
