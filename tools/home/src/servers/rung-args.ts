// Which rungs a server is started with, as arguments of its script.

import { ladderName } from '@under-load/course/ladder-name';
import type { Ladder, Lesson } from '@under-load/lab';
import { findOwnVersion, type OwnVersion } from '@under-load/lab/cli';
import type { CourseLesson } from '../course/course.ts';
import { RefusedError } from '../security/problems.ts';

/** A rung's name for a ladder's; the others are as it takes them. */
export type ChosenRungs = Record<string, string>;

/** Those whose rung the server can be told. */
export function servedLadders({
  ladders,
}: Pick<Lesson, 'ladders'>): Ladder[] {
  return ladders.filter(({ server }) => server);
}

/** The one that it runs when nobody says which. */
export function usualRung({ server, rungs }: Ladder): string {
  return server?.rung ?? rungs.at(-1)?.name ?? '';
}

export function rungArgs(
  lesson: Pick<Lesson, 'ladders'>,
  chosen: ChosenRungs,
): string[] {
  return servedLadders(lesson).flatMap((ladder) => {
    const asked = chosen[ladderName(ladder)];
    const isOwn = asked === ladder.exercise;
    const rung = isOwn ? ladder.rungs.at(-1)?.name : asked;
    const option = ladder.server?.option;
    const isUsual = !rung || rung === usualRung(ladder);
    return isUsual || !option ? [] : [option, rung];
  });
}

/** The student's own among them. */
export function chosenOwns(
  { folder, lesson }: Pick<CourseLesson, 'folder' | 'lesson'>,
  chosen: ChosenRungs,
): OwnVersion[] {
  return servedLadders(lesson)
    .filter((one) => chosen[ladderName(one)] === one.exercise)
    .flatMap((one) => findOwnVersion(folder, one) ?? []);
}

/** @throws RefusedError when the server has no such choice. */
export function checkRungs(
  at: Pick<CourseLesson, 'folder' | 'lesson'>,
  chosen: ChosenRungs,
): void {
  const owns = chosenOwns(at, chosen).map((own) => own.name);
  for (const [name, rung] of Object.entries(chosen)) {
    const ladder = servedLadders(at.lesson).find(
      (one) => ladderName(one) === name,
    );
    const isKnown = ladder?.rungs.some((one) => one.name === rung);
    if (isKnown || owns.includes(rung)) continue;
    const detail = `The server cannot be started with it: ${name}, ${rung}.`;
    throw new RefusedError(404, 'No such rung', detail);
  }
}
