// The home: the lessons in order, and what makes each worth it.

import { readProgress } from '@under-load/course/progress';
import type { CourseLesson } from '../course/course.ts';
import { caseOf } from './case.ts';
import { type Html, html, type Part } from './html.ts';
import { layout } from './layout.ts';
import type { PageContext } from './page-context.ts';
import { progressOf } from './progress-badge.ts';

export async function homePage(context: PageContext): Promise<Html> {
  const { course, token } = context;
  const cards = await Promise.all(
    course.lessons.map((lesson) => card(context, lesson)),
  );
  return layout({
    title: 'The lessons',
    token,
    className: 'home',
    styles: ['home'],
    body: html`<main id="main">
      <h1>Patterns you can run, break and measure</h1>
      <p class="lead">
        Each lesson is one small package: a server, a ladder from what
        people write first to what survives production, and the
        measurement that makes its case.
      </p>
      <ol class="cards">
        ${cards}
      </ol>
    </main>`,
  });
}

async function card(
  context: PageContext,
  at: CourseLesson,
): Promise<Part> {
  const { name, number, lesson } = at;
  const progress = await readProgress(context.course.root, name);
  const { text, source } = await caseOf(context, at);
  return html`<li class="card">
    <a href="/lessons/${name}" data-key="${Number(number)}">
      <span class="number">${number}</span>
      <h2>${lesson.title}</h2>
    </a>
    <p class="pattern">${lesson.pattern}</p>
    <p class="case">${text}</p>
    <p class="source">${source}</p>
    <p class="facts">
      <span>${lesson.minutes} minutes</span> ${progressOf(progress)}
    </p>
  </li>`;
}
