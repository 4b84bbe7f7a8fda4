// How the code is shown: alone, or compared with another rung.

import { html, type Part } from './html.ts';
import type { Choice } from './ladder-choice.ts';

export function viewNav(choice: Choice): Part {
  const { from, view } = choice;
  if (!from) return undefined;
  const shown = view ?? 'source';
  return html`<div class="views">
    <nav aria-label="View">
      ${views.map(
        ({ name, title }) =>
          html`<a
            href="${choice.urlOf({ view: name })}"
            data-view="${name}"
            ${viewKey(name, shown)}
            aria-current="${name === shown ? 'true' : 'false'}"
            >${title}</a
          >`,
      )}
    </nav>
    ${view && fromNav(choice)}
  </div>`;
}

const views = [
  { name: 'source', title: 'Source' },
  { name: 'inline', title: 'Changes' },
  { name: 'split', title: 'Side by side' },
];

/** d shows the changes or hides them; v turns them. */
function viewKey(name: string, shown: string): Part {
  const turned = shown === 'split' ? 'inline' : 'split';
  const toggled = shown === 'source' ? 'inline' : 'source';
  if (name === toggled) {
    const title =
      name === 'source' ? 'Show the source alone' : 'Show what changed';
    return html`data-key="d" title="${title}"`;
  }
  if (name !== turned) return undefined;
  const title =
    name === 'split' ? 'Changes side by side' : 'Changes in one column';
  return html`data-key="v" title="${title}"`;
}

function fromNav({ ladder, rung, from, urlOf }: Choice): Part {
  const others = ladder.rungs.filter((each) => each !== rung);
  return html`<nav class="from" aria-label="Compared with">
    <span>from</span>
    ${others.map(
      (each) =>
        html`<a
          href="${urlOf({ from: each })}"
          data-from="${each.name}"
          aria-current="${each === from ? 'true' : 'false'}"
          >${each.name}</a
        >`,
    )}
  </nav>`;
}
