// A lesson on the home page.

import { formatNumber } from '@under-load/lab/cli';
import type { CourseLesson } from '../course/course.ts';
import type { CaseFigure } from './case-figure.ts';
import { caseOf } from './case.ts';
import { html, type Part } from './html.ts';
import { lessonKey } from './lesson-bar.ts';
import type { LessonState } from './lesson-state.ts';
import type { PageContext } from './page-context.ts';
import { progressOf } from './progress-badge.ts';

export async function homeCard(
  context: PageContext,
  at: CourseLesson,
  state: LessonState,
): Promise<Part> {
  const { name, number, lesson } = at;
  const { text, figure, source, isFromHere } = await caseOf(
    context,
    at,
  );
  return html`<li class="card" data-card="${name}">
    <div class="head">
      <p class="top">
        <span class="number">${number}</span>
        <span class="minutes">${lesson.minutes} minutes</span>
      </p>
      <h4>
        <a
          href="/lessons/${name}"
          ${lessonKey(number)}
          title="Lesson ${number}: ${lesson.title}"
          >${lesson.title}</a
        >
      </h4>
      <p class="pattern">${lesson.pattern}</p>
    </div>
    <div class="proof">
      ${figure && figureLink(name, figure)}
      <p class="source ${isFromHere ? 'here' : ''}">${source}</p>
    </div>
    <p class="case">${text}</p>
    <div class="foot">
      ${notHeld(name, state)}
      <p class="states">
        ${progressOf(state.progress, state.measured > 0)}
        ${measuredBadge(state)}
        <a class="present" href="/lessons/${name}/present"
          >Present<span class="unseen"> ${lesson.title}</span></a
        >
      </p>
    </div>
  </li>`;
}

function figureLink(lesson: string, figure: CaseFigure): Part {
  const { experiment, unit, from, to } = figure;
  return html`<a
    class="figure"
    href="/lessons/${lesson}/lab/${experiment}"
    data-figure="${experiment}"
  >
    <span class="from">
      <b>${formatNumber(from.value)}</b>
      <span class="rung">${from.rung}</span>
    </span>
    <span class="arrow">
      <span aria-hidden="true">→</span>
      <span class="unseen">becomes</span>
    </span>
    <span class="to">
      <b>${formatNumber(to.value)}</b>
      <span class="rung">${to.rung}</span>
    </span>
    <span class="unit">${unit}</span>
  </a>`;
}

function notHeld(lesson: string, { failing }: LessonState): Part {
  if (failing.length === 0) return undefined;
  return html`<p
    class="failing-claim"
    data-failing="${failing.map(({ name }) => name).join(' ')}"
  >
    <strong>Did not hold here:</strong>
    ${failing.map(
      ({ name, variants }) =>
        html` <a href="/lessons/${lesson}/lab/${name}">${name}</a>${
            Object.keys(variants).length === 0 && ' (not measured)'
          }`,
    )}
  </p>`;
}

function measuredBadge({ measured, experiments }: LessonState): Part {
  if (measured === 0) return undefined;
  return html`<span class="badge"
    >measured ${measured} of ${experiments}</span
  >`;
}
