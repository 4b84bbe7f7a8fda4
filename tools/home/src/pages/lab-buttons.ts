// What starts a measurement; `lab.js` does it.

import { html, type Part } from './html.ts';
import type { Durations, Load } from './lab-durations.ts';

export interface ButtonsOptions {
  experiments: string[];
  /** Of what: "all", or the experiment's name. */
  what: string;
  /** @default 'Run' */
  verb?: string;
  /** Keys of the two; a list's entries have none. */
  keys?: { quick: string; full: string };
  /** @default unknown */
  durations?: Durations;
}

export function runButtons(options: ButtonsOptions): Part {
  return html`<div class="run-buttons">
    ${button(options, 'quick')} ${button(options, 'full')}
  </div>`;
}

function button(options: ButtonsOptions, load: Load): Part {
  const { experiments, what, keys, verb = 'Run' } = options;
  const key = keys?.[load];
  const duration = options.durations?.[load];
  const word = `${verb} ${load}`;
  const meaning =
    load === 'quick'
      ? `Run ${what}, quick: a smaller load, one run each`
      : `Run ${what}, full: the whole load, the median of several runs`;
  return html`<button
    type="button"
    class="${load === 'quick' ? '' : 'quiet'}"
    data-lab-start="${experiments.join(' ')}"
    data-load="${load}"
    title="${meaning}${duration && `; ${duration} the last time`}"
    ${key && html`data-key="${key}"`}
  >
    ${word}<span class="unseen">: ${what}</span>
    ${duration && html`<small data-duration>${duration}</small>`}${key && html` <kbd aria-hidden="true">${key}</kbd>`}
  </button>`;
}
