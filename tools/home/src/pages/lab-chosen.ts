// Results that the address names: `?a=<id>` alone, or beside `?b=<id>`.

import type { KeptResult } from '../results/result-store.ts';
import { html, type Part } from './html.ts';
import { comparison } from './lab-compare.ts';
import { resultBlock } from './lab-result.ts';
import { shownHere } from './lab-shown.ts';
import type { TabContext } from './page-context.ts';

/** Undefined when it names none. */
export function chosenResults(
  context: TabContext,
  kept: KeptResult[],
): Part {
  const { a = '', b = '' } = context.query;
  const ids = [a, b].filter(Boolean);
  if (ids.length === 0) return undefined;
  const [first, second] = ids.map((id) =>
    kept.find((each) => each.id === id),
  );
  const newest = html`<p class="newest">
    <a
      class="button quiet"
      href="/lessons/${context.lesson.name}/lab/${context.item}"
      data-key="o"
      title="Show the newest result"
      >Show the newest <kbd aria-hidden="true">o</kbd></a
    >
  </p>`;
  if (!first || (ids.length === 2 && !second)) {
    return html`<p class="notice">
        This result is gone. The course keeps the last 20.
      </p>
      ${newest}`;
  }
  const [one, other] = [first, second].map(
    (each) => each && shownHere(context, each),
  );
  if (one && other) return [comparison(one, other), newest];
  return [resultBlock(one), newest];
}
