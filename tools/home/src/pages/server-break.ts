// What the README invites to break; with a button where it begins with
// a start that this page can do.

import { ladderName } from '@under-load/course/ladder-name';
import type { BreakIt, Lesson } from '@under-load/lab';
import { inlineCode } from '../render/inline-code.ts';
import { servedLadders } from '../servers/rung-args.ts';
import { html, type Part } from './html.ts';

export function serverBreak(
  { items }: Pick<BreakIt, 'items'>,
  lesson: Pick<Lesson, 'ladders'>,
): Part {
  if (items.length === 0) return undefined;
  return html`<section aria-labelledby="server-break">
    <h2 id="server-break">Break it yourself</h2>
    <ul class="break-it">
      ${items.map(
        ({ text }) =>
          html`<li>
            ${inlineCode(text)} ${startButton(text, lesson)}
          </li>`,
      )}
    </ul>
  </section>`;
}

function startButton(
  text: string,
  lesson: Pick<Lesson, 'ladders'>,
): Part {
  const start = readStart(text, lesson);
  if (!start) return undefined;
  const { ladder, rung } = start;
  return html`<button
    type="button"
    class="quiet"
    data-break-start="${rung}"
    data-ladder="${ladder}"
  >
    Start with ${rung}
  </button>`;
}

/** Undefined unless it begins with one option, and needs no more. */
export function readStart(
  text: string,
  lesson: Pick<Lesson, 'ladders'>,
): { ladder: string; rung: string } | undefined {
  const begin = /^Start with `(--[a-z-]+) ([\w-]+)`/.exec(text);
  const [, option, asked = ''] = begin ?? [];
  for (const ladder of servedLadders(lesson)) {
    if (ladder.server?.option !== option) continue;
    const found = ladder.rungs.find(
      ({ name }) => name === asked || name.startsWith(`${asked}-`),
    );
    if (found) return { ladder: ladderName(ladder), rung: found.name };
  }
  return undefined;
}
