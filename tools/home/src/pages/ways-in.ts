// What one reads and types beside the page: for an instructor, in a
// terminal, and all documents.

import type { CourseLesson } from '../course/course.ts';
import { pnpm } from '../course/pnpm.ts';
import type { TitledDoc } from '../render/docs.ts';
import { docLinks } from './docs-page.ts';
import { html, type Part } from './html.ts';

interface Way {
  reader: string;
  text: Part;
  commands: string[];
}

/** @param first The lesson that the commands name. */
export function waysIn(first: CourseLesson, docs: TitledDoc[]): Part {
  return html`<section
    class="ways-in"
    id="terminal"
    aria-label="In a terminal"
  >
    ${waysOf(first).map(
      ({ reader, text, commands }) =>
        html`<article>
          <h2>${reader}</h2>
          <p>${text}</p>
          <pre tabindex="0" aria-label="Commands: ${reader}">
${commands.map(pnpm).join('\n')}</pre>
        </article>`,
    )}
    <article class="documents" id="documents">
      <h2>Documents</h2>
      ${docLinks(docs)}
    </article>
  </section>`;
}

function waysOf({ name, number }: CourseLesson): Way[] {
  return [
    {
      reader: 'Student',
      text: 'All that the page does, a terminal does: start a lesson, and have your own version graded on each save.',
      commands: [`--filter ${name} start`, `--filter ${name} exercise`],
    },
    {
      reader: 'Instructor',
      text: html`<a href="/docs/teaching.md">Running a workshop</a> has
        plans for a day.
        <a href="/lessons/${name}/present">Present lesson ${number}</a>
        on a projector, or write its ladder live.`,
      commands: ['lesson preflight', `lesson live ${name}`],
    },
    {
      reader: 'Terminal and CI',
      text: 'Run every test, and measure every claim again. A claim that does not hold fails the run.',
      commands: ['test', 'tour'],
    },
  ];
}
