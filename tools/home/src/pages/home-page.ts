// The home: the lessons in order, and what makes each worth it.

import { partsOf } from '../course/parts.ts';
import { homePart } from './home-part.ts';
import { type Html, html, type Part } from './html.ts';
import { layout } from './layout.ts';
import type { PageContext } from './page-context.ts';
import { progressSummary } from './progress-line.ts';
import { runsUnderWay } from './runs-under-way.ts';
import { stepOf } from './stage.ts';
import { waysIn } from './ways-in.ts';

export async function homePage(context: PageContext): Promise<Html> {
  const { course, runs, token } = context;
  const steps = await Promise.all(
    course.lessons.map((at) => stepOf(context, at)),
  );
  const parts = partsOf(course).map((part) =>
    homePart(context, part, steps),
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
          ${progressSummary(steps)}
        </header>
        ${await Promise.all(parts)}
      </section>
    </main>`,
  });
}

const hero: Part = html`<header class="hero">
  <h1>Patterns you can run, break and measure</h1>
  <p class="lead">
    Advanced Node.js, one small package a lesson. Each has a server, a
    ladder from the code that everybody writes first to code for
    production, and tests that prove what each rung holds and what it
    breaks. Every figure comes from a run that you can repeat here.
  </p>
</header>`;
