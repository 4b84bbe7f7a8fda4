// Earlier runs of an experiment, of which two can be compared.

import type { KeptResult } from '../results/result-store.ts';
import { html, type Part } from './html.ts';
import { localText, localTime } from './local-time.ts';
import type { TabContext } from './page-context.ts';
import { verdictBadge } from './verdict-badge.ts';

type Context = Pick<TabContext, 'lesson' | 'item' | 'query'>;

export function labHistory(context: Context, kept: KeptResult[]): Part {
  if (kept.length === 0) return undefined;
  const { lesson, item } = context;
  const action = `/lessons/${lesson.name}/lab/${item}`;
  return html`<h3>Runs on this machine</h3>
    <form method="get" action="${action}" class="history">
      <div class="figures" role="region" aria-label="Runs" tabindex="0">
        <table>
          <thead>
            <tr>
              ${
                kept.length > 1 &&
                html`<th scope="col">A</th>
                  <th scope="col">B</th>`
              }
              <th scope="col">when</th>
              <th scope="col">load</th>
              <th scope="col">claim</th>
            </tr>
          </thead>
          <tbody>
            ${kept.map((each) => row(context, each, kept))}
          </tbody>
        </table>
      </div>
      ${kept.length > 1 && compareButton}
    </form>`;
}

const compareButton = html`<button
  type="submit"
  class="quiet"
  data-key="c"
  title="Compare the two runs that are chosen"
>
  Compare A and B <kbd aria-hidden="true">c</kbd>
</button>`;

function row(
  { lesson, item, query }: Context,
  one: KeptResult,
  kept: KeptResult[],
): Part {
  const { id, at, quick } = one;
  // At first: the one before the newest, and the newest.
  const { a = kept[1]?.id, b = kept[0]?.id } = query;
  const href = `/lessons/${lesson.name}/lab/${item}?a=${id}`;
  return html`<tr data-kept="${id}">
    ${
      kept.length > 1 && [
        choice('a', one, id === a),
        choice('b', one, id === b),
      ]
    }
    <td><a href="${href}">${localTime(at)}</a></td>
    <td>${quick ? 'quick' : 'full'}</td>
    <td>${verdictBadge(one.result)}</td>
  </tr>`;
}

function choice(
  name: 'a' | 'b',
  { id, at }: KeptResult,
  isChosen: boolean,
): Part {
  const label = `${name.toUpperCase()}: ${localText(at)}`;
  return html`<td>
    <input
      type="radio"
      name="${name}"
      value="${id}"
      aria-label="${label}"
      ${isChosen && html`checked`}
    />
  </td>`;
}
