// All slides of a lesson, in their order.

import type { Experiment } from '@under-load/lab';
import { comparedLadders } from '../course/compared-ladders.ts';
import type { CourseLesson } from '../course/course.ts';
import { runningClock } from '../course/running-clock.ts';
import { caseOf, figureInWords } from './case.ts';
import { html } from './html.ts';
import type { PageContext } from './page-context.ts';
import { experimentSlide } from './present-experiment.ts';
import { rungSlides } from './present-rung.ts';
import type { PlannedSlide, Slide } from './present-slide.ts';

export async function slidesOf(
  context: PageContext,
  at: CourseLesson,
): Promise<PlannedSlide[]> {
  const facts = await at.facts();
  const rungs = comparedLadders(facts).flatMap((ladder) =>
    ladder.rungs.map((rung, index) => ({ ladder, rung, index })),
  );
  const minutes = rungs.map(({ rung }) => rung.minutes);
  const clock = runningClock(minutes);
  const names = rungs.map(({ rung }) => rung.name);
  const experiments = facts.experiments.map((experiment) => ({
    after: placeOf(experiment, names),
    slide: experimentSlide({ context, lesson: at, ...experiment }),
  }));
  const after = (place: number) =>
    experiments
      .filter((experiment) => experiment.after === place)
      .map(({ slide }) => slide);
  const shown = rungs.map(async ({ ladder, index }, place) => {
    const from = clock[place] ?? '';
    const slides = rungSlides({ lesson: at, ladder, index, from });
    const all = [...(await slides), ...after(place)];
    return planned(all, sum(minutes.slice(0, place)), minutes[place]);
  });
  return [
    ...planned([titleSlide(at), caseSlide(context, at)], 0),
    ...(await Promise.all(shown)).flat(),
    ...planned(after(-1), sum(minutes)),
  ];
}

function planned(
  slides: Slide[],
  from: number,
  minutes = 0,
): PlannedSlide[] {
  const plan = { from, to: from + minutes };
  return slides.map((slide) => ({ ...slide, plan }));
}

function sum(numbers: number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

/**
 * An experiment stands after the rung that it belongs to: its own, or
 * the highest that it measures. -1, at the end, when there is none.
 */
function placeOf(
  { rung, variants }: Pick<Experiment, 'rung' | 'variants'>,
  names: string[],
): number {
  return names.findLastIndex((name) =>
    rung ? name === rung : variants.includes(name),
  );
}

function titleSlide({ number, lesson }: CourseLesson): Slide {
  return {
    name: 'title',
    title: lesson.title,
    kind: 'title',
    notes: {
      say: 'Say what comes. Everybody may interrupt at any time.',
    },
    size: { lines: 1, columns: lesson.title.length },
    async render() {
      return html`<p class="kicker">Under Load · lesson ${number}</p>
        <h1>${lesson.title}</h1>
        <p class="lead">${lesson.pattern}</p>
        <p class="path">${lesson.minutes} minutes</p>`;
    },
  };
}

function caseSlide(context: PageContext, at: CourseLesson): Slide {
  return {
    name: 'case',
    title: 'The case for it',
    kind: 'title',
    notes: {
      say: 'Let the room guess the figures before you show this slide.',
    },
    size: { lines: 4, columns: 0 },
    async render() {
      const { text, figure, source } = await caseOf(context, at);
      return html`<p class="kicker">The case for it</p>
        <h1 class="case">${text}</h1>
        <p class="path" data-case>
          ${figure && html`<b>${figureInWords(figure)}</b>.`} ${source}
        </p>`;
    },
  };
}
