// What the wall shows: the rung, the clock, the behaviours.

import type { Lesson, Rung } from '@under-load/lab';
import type { Look } from '@under-load/lab/cli';
import type { GradedBehaviour } from '../grade/grade.ts';
import { renderBehaviour } from '../grade/render-grade.ts';
import { ladderName } from '../ladder/ladder-name.ts';
import type { Position } from './place.ts';
import { planAt } from './plan.ts';

/** Two lines: where the lesson stands. */
export function renderPosition(
  { name, ladders }: Lesson,
  position: Position,
  { colors }: Look,
): string[] {
  const { ladder, index, rung } = position;
  const { elapsed, from, until, total } = planAt(position);
  const late = elapsed > until ? `, ${elapsed - until} behind` : '';
  const which = ladders.length > 1 ? `${ladderName(ladder)}, ` : '';
  const place = `${which}rung ${index + 1} of ${ladder.rungs.length}`;
  const above = ladder.rungs[index + 1];
  const next = above ? `; to type: ${above.name}` : '';
  return [
    `${colors.bold(name)}, ${place}: ${rung.name}, ${rung.title}`,
    `minute ${elapsed} of ${total}; ` +
      `this rung: from ${from} to ${until}${late}${next}`,
  ];
}

/** What to say and to do at this rung, and while the next is typed. */
export function renderSay(
  rung: Rung,
  next: Rung | undefined,
  look: Look,
): string {
  const here = notesOf('Here', rung, look);
  return next
    ? `${here}\n\n${notesOf('To type next', next, look)}`
    : here;
}

function notesOf(when: string, rung: Rung, { colors }: Look): string {
  const title = colors.bold(`${when}: ${rung.name}, ${rung.title}`);
  return [
    `${title} (${rung.minutes} minutes)`,
    `Say:   ${rung.say}`,
    `Break: ${rung.break}`,
    ...(rung.live
      ? [`Type:  ${rung.live}; the rest is for reading`]
      : []),
  ].join('\n');
}

/** A failure that the rung is known for is no mistake of the typist. */
export function renderLiveBehaviour(
  graded: GradedBehaviour,
  { breaks }: Rung,
  look: Look,
): string {
  const line = renderBehaviour(graded, look);
  const known = !graded.passed && graded.behaviour in breaks;
  return known
    ? `${line} ${look.colors.dim('(as the rung does)')}`
    : line;
}
