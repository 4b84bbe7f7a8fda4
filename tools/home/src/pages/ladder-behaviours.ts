// What a rung breaks, with the reason, and what it holds; and what of
// that is new since the rung that it is compared with.

import type { LessonFacts } from '@under-load/course/lesson-facts';
import type { Rung } from '@under-load/lab';
import { behavioursOf } from '../course/compared-ladders.ts';
import { readablePattern } from '../render/readable-pattern.ts';
import { html, type Part } from './html.ts';
import type { Choice } from './ladder-choice.ts';

export function rungBehaviours(
  { ladder, rung, from, view }: Choice,
  facts: LessonFacts,
): Part {
  const names = behavioursOf(facts, ladder);
  const breaks = Object.keys(rung.breaks);
  const holds = names.filter((name) => !rung.breaks[name]);
  const isAll = breaks.length === 0 ? 'all ' : '';
  return html`<div class="behaviours" data-behaviours>
    ${list({ what: 'breaks', rung, names: breaks, key: 'b' })}
    ${list({ what: 'holds', rung, names: holds, key: 'h', isAll })}
    ${view && from && since(rung, from)}
  </div>`;
}

function since(rung: Rung, from: Rung): Part {
  const mended = Object.keys(from.breaks).filter(
    (name) => !rung.breaks[name],
  );
  const broken = Object.keys(rung.breaks).filter(
    (name) => !from.breaks[name],
  );
  return [
    list({ what: 'mends', rung, names: mended }),
    list({ what: 'newly breaks', rung, names: broken }),
  ];
}

interface Behaviours {
  what: keyof typeof kinds;
  names: string[];
  rung: Rung;
  /** What opens and closes the list. */
  key?: string;
  isAll?: string;
}

const kinds = {
  breaks: 'breaks',
  holds: 'holds',
  mends: 'holds',
  'newly breaks': 'breaks',
};

function list({
  what,
  names,
  rung,
  key,
  isAll = '',
}: Behaviours): Part {
  if (names.length === 0) return undefined;
  const kind = kinds[what];
  return html`<details data-list="${what}">
    <summary ${key && html`data-key="${key}"`} title="What it ${what}">
      <span class="badge ${kind}">${what} ${isAll}${names.length}</span>
    </summary>
    <ul>
      ${names.map((name) => {
        const pattern = rung.breaks[name];
        return html`<li class="${kind}">
          ${name} ${pattern && reason(pattern)}
        </li>`;
      })}
    </ul>
  </details>`;
}

function reason(pattern: RegExp): Part {
  return html`<span class="reason" title="${String(pattern)}"
    >${readablePattern(pattern)}</span
  >`;
}
