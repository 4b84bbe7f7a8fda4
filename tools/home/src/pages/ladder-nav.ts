// The ladders of a lesson, and the rungs of the one that is shown.

import type { Rung } from '@under-load/lab';
import type { CourseLesson } from '../course/course.ts';
import { type Ladder, rungUrl } from '../render/ladders.ts';
import { html, type Part } from './html.ts';
import type { Choice } from './ladder-choice.ts';

export function ladderNav(
  { lesson }: CourseLesson,
  choice: Choice,
): Part {
  const { ladders, ladder } = choice;
  return html`${ladders.length > 1 && ladderList(lesson, choice)}
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
      <span class="title">${each.title}</span>
      <span class="minutes">${each.minutes} min</span></a
    >
  </li>`;
}

function stepKey(distance: number): Part {
  if (distance === 1)
    return html`data-key="j" title="To the next rung"`;
  if (distance === -1)
    return html`data-key="k" title="To the rung before"`;
  return undefined;
}

function ladderList(
  lesson: CourseLesson['lesson'],
  { ladders, ladder }: Choice,
): Part {
  return html`<nav class="ladders" aria-label="Ladders">
    ${ladders.map((each) => {
      const [first] = each.rungs;
      const isChosen = each === ladder;
      return (
        first &&
        html`<a
          href="${rungUrl(lesson, each, first)}"
          data-ladder="${each.folder}"
          aria-current="${isChosen ? 'page' : 'false'}"
          >${ladderName(each)}</a
        >`
      );
    })}
  </nav>`;
}

/** `export-ladder` is the ladder of the export. */
function ladderName({ folder }: Ladder): string {
  if (folder === 'ladder') return 'The ladder';
  return `Beside it: ${folder.replace(/-ladder$/, '')}`;
}
