// The home: the lessons in order, and what makes each worth it.

import { partsOf } from '../course/parts.ts';
import { titledDocs } from '../render/docs.ts';
import { homePart } from './home-part.ts';
import { homeStart } from './home-start.ts';
import { type Html, html, type Part } from './html.ts';
import { layout } from './layout.ts';
import type { PageContext } from './page-context.ts';
import { runsUnderWay } from './runs-under-way.ts';
import { type Step, stepOf } from './stage.ts';
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
      ${hero(steps)}
      <p class="notice" role="status" data-home-status></p>
      ${runsUnderWay(runs)}
      <section data-part="lessons" aria-label="Lessons">
        <header class="lessons-head">
          <h2 id="lessons">The lessons</h2>
        </header>
        ${await Promise.all(parts)}
      </section>
      ${first && waysIn(first, await titledDocs(course.root))}
    </main>`,
  });
}

function hero(steps: Step[]): Part {
  return html`<header class="hero">
    <h1>Patterns you can run, break and measure</h1>
    <p class="lead">
      Advanced Node.js, one small package a lesson. Each has a server, a
      ladder from the code that everybody writes first to code for
      production, and tests that prove what each rung holds and what it
      breaks. Every figure comes from a run that you can repeat here.
    </p>
    ${homeStart(steps)} ${also(steps)}
  </header>`;
}

function also([first]: Step[]): Part {
  return html`<nav class="also" aria-label="To teach, and to read">
    ${
      first &&
      html`<a href="/lessons/${first.at.name}/present"
        >Present lesson ${first.at.number}</a
      >`
    }
    <a href="/docs/teaching.md">Run a workshop</a>
    <a href="#terminal">Commands</a>
    <a href="#documents">Documents</a>
  </nav>`;
}
