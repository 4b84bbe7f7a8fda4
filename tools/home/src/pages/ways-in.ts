// Three ways into the course, each with its first commands.

import type { CourseLesson } from '../course/course.ts';
import { html, type Part } from './html.ts';

interface Way {
  reader: string;
  text: string;
  commands: string[];
}

/** @param first The lesson that the commands name. */
export function waysIn(first: CourseLesson): Part {
  return html`<section class="ways-in" aria-label="Three ways in">
    ${waysOf(first.name).map(
      ({ reader, text, commands }) =>
        html`<article>
          <h2>${reader}</h2>
          <p>${text}</p>
          <pre tabindex="0" aria-label="Commands: ${reader}">
${commands.join('\n')}</pre>
        </article>`,
    )}
  </section>`;
}

function waysOf(lesson: string): Way[] {
  return [
    {
      reader: 'Student',
      text: 'Open a lesson, run it, break a rung. Then write your own version, and have it graded.',
      commands: [
        `pnpm --filter ${lesson} start`,
        `pnpm --filter ${lesson} exercise`,
      ],
    },
    {
      reader: 'Instructor',
      text: 'Check the machine. Then write the ladder live; you can jump to any rung.',
      commands: ['pnpm lesson preflight', `pnpm lesson live ${lesson}`],
    },
    {
      reader: 'Terminal and CI',
      text: 'Run every test, and measure every claim again. A claim that does not hold fails the run.',
      commands: ['pnpm test', 'pnpm tour'],
    },
  ];
}
