// A ladder as a table: which rung holds which behaviour, as declared,
// and as the tests have just found.

import type { Rung } from '@under-load/lab';
import type { CourseLesson } from '../course/course.ts';
import type { ComparedLadder } from '../course/compared-ladders.ts';
import { rungUrl } from '../render/ladders.ts';
import { inlineCode } from '../render/inline-code.ts';
import { html, type Part } from './html.ts';

export function testsMatrix(
  { lesson }: CourseLesson,
  ladder: ComparedLadder,
): Part {
  const { folder, rungs, behaviours } = ladder;
  if (behaviours.length === 0) return undefined;
  const title = `${behaviours.length} behaviours, ${rungs.length} rungs`;
  return html`<h2>
      <code>src/${folder}</code> <small>${title}</small>
    </h2>
    <div
      class="matrix"
      role="region"
      tabindex="0"
      aria-label="src/${folder}: behaviours by rung"
    >
      <table data-matrix="${folder}">
        <thead>
          <tr>
            <th scope="col">Behaviour</th>
            ${rungs.map((rung) => heading(rung, rungUrl(lesson, ladder, rung)))}
          </tr>
        </thead>
        <tbody>
          ${behaviours.map(
            (behaviour) =>
              html`<tr>
                <th scope="row">${inlineCode(behaviour)}</th>
                ${rungs.map((rung) => cell(rung, behaviour))}
              </tr>`,
          )}
        </tbody>
      </table>
    </div>`;
}

function heading({ name, title }: Rung, url: string): Part {
  const [, number, words = ''] = /^(\d+)-(.*)/.exec(name) ?? [];
  return html`<th scope="col" title="${title}">
    <a href="${url}"><b>${number}</b> ${words.replaceAll('-', ' ')}</a>
  </th>`;
}

/** Before a run it says what is declared; `tests.js` confirms it. */
function cell({ name, breaks }: Rung, behaviour: string): Part {
  const reason = breaks[behaviour];
  const declared = reason ? 'breaks' : 'holds';
  const title = reason && `with ${String(reason)}`;
  return html`<td
    data-rung="${name}"
    data-behaviour="${behaviour}"
    data-declared="${declared}"
    ${title ? html`title="${title}"` : ''}
  >
    ${declared}
  </td>`;
}
