// Three ways into the course, each with its first commands.

import type { CourseLesson } from '../course/course.ts';
import { html, type Part } from './html.ts';

interface Way {
  who: string;
  text: string;
  commands: string[];
}

/** @param first The lesson that the commands name. */
export function waysIn(first: CourseLesson): Part {
  return html`<section class="ways-in" aria-label="Three ways in">
    ${waysOf(first.name).map(
      ({ who, text, commands }) =>
        html`<article>
          <h2>${who}</h2>
          <p>${text}</p>
          <pre tabindex="0" aria-label="Commands: ${who}">
${commands.join('\n')}</pre>
        </article>`,
    )}
  </section>`;
}

function waysOf(lesson: string): Way[] {
  return [
    {
      who: 'Student',
      text: 'Open a lesson, run it, break a rung; then write your own and have it graded.',
      commands: [
        `pnpm --filter ${lesson} start`,
        `pnpm --filter ${lesson} exercise`,
      ],
    },
    {
      who: 'Instructor',
      text: 'Check the machine, then live-code rung by rung; every rung is a checkpoint.',
      commands: ['pnpm lesson preflight', `pnpm lesson live ${lesson}`],
    },
    {
      who: 'Terminal and CI',
      text: 'Run every suite, and measure every claim again: one that does not hold fails.',
      commands: ['pnpm test', 'pnpm tour'],
    },
  ];
}
