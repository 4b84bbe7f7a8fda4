// A part of the course on the home page: how far a student is with its
// lessons, and a card for each.

import type { CoursePart } from '../course/parts.ts';
import { homeCard } from './home-card.ts';
import { html, type Part } from './html.ts';
import type { PageContext } from './page-context.ts';
import { progressLine } from './progress-line.ts';
import type { Step } from './stage.ts';

/** @param steps Of all lessons. */
export async function homePart(
  context: PageContext,
  { name, numeral, lessons }: CoursePart,
  steps: Step[],
): Promise<Part> {
  const own = steps.filter(({ at }) => lessons.includes(at));
  const cards = own.map(({ at, state }) =>
    homeCard(context, at, state),
  );
  const id = `part-${numeral}`;
  return html`<section
    class="course-part"
    aria-labelledby="${id}"
    data-course-part="${name}"
  >
    <header>
      <h3 id="${id}">
        <span class="numeral">${numeral}</span> ${name}
      </h3>
      ${progressLine(own)}
    </header>
    <ol class="cards">
      ${await Promise.all(cards)}
    </ol>
  </section>`;
}
