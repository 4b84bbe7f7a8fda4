// The Teach tab: speaker notes, minutes, live coding, what to run.

import { runningClock } from '../course/running-clock.ts';
import { inlineCode } from '../render/inline-code.ts';
import { laddersOf, rungUrl } from '../render/ladders.ts';
import { html, type Part } from './html.ts';
import type { TabContext } from './page-context.ts';
import type { Tab } from './tab.ts';
import { liveCoding } from './teach-live.ts';

export const teachTab: Tab = {
  name: 'teach',
  title: 'Teach',
  key: 'i',
  styles: ['teach'],
  async render(context) {
    const { lesson } = context;
    return html`<div class="teach">
      <p class="controls">
        <a
          class="button"
          href="/lessons/${lesson.name}/present/title"
          data-key="p"
          data-present
          >Present it</a
        >
        <span data-minutes
          >${lesson.lesson.minutes} minutes in all</span
        >
      </p>
      ${script(context)} ${await liveCoding(lesson)}
      ${await experiments(context)}
    </div>`;
  },
};

function script({ lesson }: TabContext): Part {
  const rungs = laddersOf(lesson.lesson).flatMap((ladder) =>
    ladder.rungs.map((rung) => ({ ladder, rung })),
  );
  const clock = runningClock(rungs.map(({ rung }) => rung.minutes));
  const steps = rungs.map(({ ladder, rung }, index) => {
    const side = ladder.folder !== 'ladder' && ladder.folder;
    return html`<li data-rung="${rung.name}">
      <p class="time">
        <b data-from="${clock[index]}">${clock[index]}</b>
        <span>${rung.minutes} min</span>
      </p>
      <div>
        <h3>
          <a href="${rungUrl(lesson.lesson, ladder, rung)}"
            >${rung.title}</a
          >
          ${side && html`<small><code>src/${side}</code></small>`}
        </h3>
        <p><b>Say.</b> ${inlineCode(rung.say)}</p>
        <p><b>Break.</b> ${inlineCode(rung.break)}</p>
        <p class="slides">
          <a href="${slideUrl(lesson.name, ladder.folder, rung.name)}"
            >its slides<span class="of"> of ${rung.title}</span></a
          >
        </p>
      </div>
    </li>`;
  });
  return html`<h2>The script</h2>
    <ol class="script">
      ${steps}
      <li class="end">
        <p class="time"><b data-end>${clock.at(-1)}</b></p>
        <p>End. Then the exercise, which takes its own time.</p>
      </li>
    </ol>`;
}

function slideUrl(
  lesson: string,
  folder: string,
  rung: string,
): string {
  const name = folder === 'ladder' ? rung : `${folder}-${rung}`;
  return `/lessons/${lesson}/present/${name}`;
}

async function experiments({ lesson }: TabContext): Promise<Part> {
  const facts = await lesson.facts();
  return html`<h2>Experiments to run</h2>
    <ul class="experiments">
      ${facts.experiments.map(
        ({ name, question }) =>
          html`<li>
            <a href="/lessons/${lesson.name}/lab/${name}">${name}</a>
            ${inlineCode(question)}
          </li>`,
      )}
    </ul>`;
}
