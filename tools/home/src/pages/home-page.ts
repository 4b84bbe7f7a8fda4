// The home: the lessons in order, and what makes each worth it.

import { homeCard } from './home-card.ts';
import { type Html, html, type Part } from './html.ts';
import { layout } from './layout.ts';
import { stateOf } from './lesson-state.ts';
import type { PageContext } from './page-context.ts';
import { progressLine } from './progress-line.ts';
import { runsUnderWay } from './runs-under-way.ts';
import { waysIn } from './ways-in.ts';

export async function homePage(context: PageContext): Promise<Html> {
  const { course, runs, token } = context;
  const steps = await Promise.all(
    course.lessons.map(async (at) => {
      return { at, state: await stateOf(context, at) };
    }),
  );
  const cards = await Promise.all(
    steps.map(({ at, state }) => homeCard(context, at, state)),
  );
  const [first] = course.lessons;
  return layout({
    title: 'The lessons',
    token,
    className: 'home',
    scripts: ['home'],
    styles: ['home'],
    body: html`<main id="main">
      ${hero}
      <p class="notice" role="status" data-home-status></p>
      ${runsUnderWay(runs)} ${first && waysIn(first)}
      <section data-part="lessons" aria-label="Lessons">
        <header class="lessons-head">
          <h2>The lessons</h2>
          ${progressLine(steps)}
        </header>
        <ol class="cards">
          ${cards}
        </ol>
      </section>
    </main>`,
  });
}

const hero: Part = html`<header class="hero">
  <h1>Patterns you can run, break and measure</h1>
  <p class="lead">
    Advanced Node.js, one small package a lesson: a server, a ladder
    from what people write first to what survives production, and tests
    that prove what each rung holds and breaks. Every figure comes from
    a run that you can repeat, here.
  </p>
</header>`;
