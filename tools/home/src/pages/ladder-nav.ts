// The ladders of a lesson, and the rungs of the one that is shown.

import { ladderName } from '@under-load/course/ladder-name';
import type { Ladder, Lesson, Rung } from '@under-load/lab';
import type { CourseLesson } from '../course/course.ts';
import { rungUrl } from '../render/ladders.ts';
import { html, type Part } from './html.ts';
import type { Choice } from './ladder-choice.ts';

export function ladderNav(
  { lesson }: CourseLesson,
  choice: Choice,
): Part {
  const { ladder } = choice;
  const urlOf = (each: Ladder) => {
    const [first] = each.rungs;
    return first && rungUrl(lesson, each, first);
  };
  return html`${ladderLinks(lesson, ladder, urlOf)}
    <nav aria-label="Rungs">
      <ol class="rungs">
        ${ladder.rungs.map((rung) => rungLink(rung, choice))}
      </ol>
    </nav>`;
}

function rungLink(each: Rung, { ladder, rung, urlOf }: Choice): Part {
  const { rungs } = ladder;
  const distance = rungs.indexOf(each) - rungs.indexOf(rung);
  return html`<li>
    <a
      href="${urlOf({ rung: each })}"
      data-rung="${each.name}"
      ${stepKey(distance)}
      aria-current="${distance === 0 ? 'page' : 'false'}"
      ><span class="name">${each.name}</span>
      <span class="title">${each.title}${each.trap && trapMark}</span>
      <span class="minutes">${each.minutes} min</span></a
    >
  </li>`;
}

const trapMark = html` <span class="badge breaks">trap</span>`;

function stepKey(distance: number): Part {
  if (distance === 1)
    return html`data-key="j" title="To the next rung"`;
  if (distance === -1)
    return html`data-key="k" title="To the rung below"`;
  return undefined;
}

/** Nothing where a lesson has one ladder. */
export function ladderLinks(
  { ladders }: Pick<Lesson, 'ladders'>,
  chosen: Ladder,
  urlOf: (ladder: Ladder) => string | undefined,
): Part {
  if (ladders.length < 2) return undefined;
  return html`<nav class="ladders" aria-label="Ladders">
    ${ladders.map(
      (each) =>
        html`<a
          href="${urlOf(each)}"
          data-ladder="${ladderName(each)}"
          aria-current="${each === chosen ? 'page' : 'false'}"
          >The ${ladderName(each)} ladder</a
        >`,
    )}
  </nav>`;
}
