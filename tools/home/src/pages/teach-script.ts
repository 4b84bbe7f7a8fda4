// The script: when each rung begins, what it adds, what to say and do.

import type { Ladder, Rung } from '@under-load/lab';
import type { CourseLesson } from '../course/course.ts';
import {
  addsText,
  openStep,
  type RungStep,
} from '../course/rung-step.ts';
import { runningClock } from '../course/running-clock.ts';
import { inlineCode } from '../render/inline-code.ts';
import { rungUrl } from '../render/ladders.ts';
import { html, type Part } from './html.ts';
import { rungIdea } from './ladder-idea.ts';
import { rungSlide } from './present-slide.ts';

export async function teachScript(lesson: CourseLesson): Promise<Part> {
  const rungs = lesson.lesson.ladders.flatMap((ladder) =>
    ladder.rungs.map((rung) => ({ ladder, rung })),
  );
  const clock = runningClock(rungs.map(({ rung }) => rung.minutes));
  const items = rungs.map(({ ladder, rung }, index) =>
    item(lesson, ladder, rung, clock[index]),
  );
  return html`<h2>The script</h2>
    <ol class="script">
      ${await Promise.all(items)}
      <li class="end">
        <p class="time"><b data-end>${clock.at(-1)}</b></p>
        <p>End. The exercise comes next and takes its own time.</p>
      </li>
    </ol>`;
}

async function item(
  { name, folder, lesson }: CourseLesson,
  ladder: Ladder,
  rung: Rung,
  from: string | undefined,
): Promise<Part> {
  const step = await openStep(folder, ladder, rung);
  const names = shortNames(step, ladder, rung);
  const slides = `/lessons/${name}/present/${rungSlide(ladder, rung)}`;
  const isOneOfMany = lesson.ladders.length > 1;
  return html`<li data-rung="${rung.name}">
    <p class="time">
      <b data-from="${from}">${from}</b>
      <span>${rung.minutes} min</span>
    </p>
    <div>
      <h3>
        <a href="${rungUrl(lesson, ladder, rung)}">${rung.title}</a>
        ${
          isOneOfMany &&
          html`<small><code>src/${ladder.folder}</code></small>`
        }
      </h3>
      <p class="adds">
        <span data-adds>${addsText(step)}</span>: ${listed(names)}
      </p>
      ${rungIdea(rung)}
      <p><b>Say.</b> ${inlineCode(rung.say)}</p>
      <p><b>Break.</b> ${inlineCode(rung.break)}</p>
      <p class="slides">
        <a href="${slides}"
          >its slides<span class="of"> of ${rung.title}</span></a
        >
      </p>
    </div>
  </li>`;
}

/** Below the ladder's folder, or the rung's own where it has all. */
function shortNames({ files }: RungStep, ladder: Ladder, rung: Rung) {
  const own = `src/${ladder.folder}/${rung.name}/`;
  const hasAll = files.every(({ name }) => name.startsWith(own));
  const { length } = hasAll ? own : `src/${ladder.folder}/`;
  return files.map(({ name }) => name.slice(length));
}

function listed(names: string[]): Part {
  return names.map((name, index) => [
    index > 0 && ', ',
    html`<code>${name}</code>`,
  ]);
}
