// Whether a claim held, clause by clause, so that a failing one cannot
// be overlooked; and if it failed, what may explain it.

import type { ExperimentResult, JudgedClause } from '@under-load/lab';
import {
  busyNote,
  describeClause,
  oneRunNote,
} from '@under-load/lab/cli';
import { html, type Part } from './html.ts';
import { runButtons } from './lab-buttons.ts';

export function verdictOf(result: ExperimentResult): Part {
  const { claim, error = '', output = '', holds, variants } = result;
  const isMeasured = Object.keys(variants).length > 0;
  const [kind, word] = !isMeasured
    ? ['error', 'Could not be measured']
    : holds
      ? ['holds', 'Holds']
      : ['fails', 'Does not hold'];
  return html`<div class="verdict ${kind}" data-verdict="${kind}">
    <p>
      <strong class="word">${word}</strong>
      <span class="claim">${isMeasured ? claim : error}</span>
    </p>
    ${isMeasured && error && html`<p class="reason">${error}</p>`}
    ${clausesOf(result)} ${!holds && explanation(result)}
    ${
      output &&
      html`<pre tabindex="0" aria-label="What it printed">
${output}</pre>`
    }
  </div>`;
}

/** Of a claim that holds, too. Results of old have none. */
function clausesOf({ clauses = [] }: ExperimentResult): Part {
  if (clauses.length === 0) return undefined;
  return html`<ul class="clauses">
    ${clauses.map(clauseItem)}
  </ul>`;
}

export function clauseItem(clause: JudgedClause): Part {
  const { figure, wanted, spread } = describeClause(clause);
  const [kind, mark, word] = clause.holds
    ? ['holds', '✓', 'Holds: ']
    : ['fails', '✗', 'Does not hold: '];
  return html`<li class="${kind}" data-clause="${kind}">
    <span class="mark" aria-hidden="true">${mark}</span>
    <span
      ><span class="unseen">${word}</span>${clause.says}:
      <b>${figure}</b>, to be
      ${wanted}${
        spread && html` <small>(the runs: ${spread})</small>`
      }</span
    >
  </li>`;
}

/** Noise, or another machine: what a student can look at, and do. */
function explanation(result: ExperimentResult): Part {
  const { name, machine } = result;
  const what = `experiment ${name}`;
  return html`<p class="reason">
      ${oneRunNote(result)} ${busyNote(machine)}
    </p>
    ${runButtons({ experiments: [name], what, verb: 'Run again,' })}`;
}
