// Two rungs beside each other: begins it, shows it, ends it.

import { setPulse } from './server-latencies.js';
import { chooseRungs } from './server-rungs.js';

/** @typedef {import('./server-control.js').ServerControl} Server */

const closedKey = 'one-server';

/** @param {Server[]} servers One, or both. */
export function setUpBeside([left, right]) {
  const button = document.querySelector('[data-beside]');
  const close = document.querySelector('[data-beside-end]');
  if (!left || !right) return;
  if (!(button instanceof HTMLElement)) return;
  if (!(close instanceof HTMLElement)) return;
  const label = button.querySelector('[data-label]');
  const plain = label?.textContent ?? '';
  let isAwaited = false;

  button.addEventListener('click', async () => {
    if (!isShown()) preset(left, right, button.dataset);
    isAwaited = true;
    if (!left.isUp()) await left.start();
    if (left.isUp() && !right.isUp()) await right.start();
  });
  close.addEventListener('click', () => {
    const { run = '' } = right.panel.dataset;
    sessionStorage.setItem(closedKey, run);
    showTwo(false);
    show();
    button.focus();
  });

  // Another page may start and stop them, too.
  const observer = new MutationObserver(show);
  for (const { panel } of [left, right]) {
    const attributeFilter = ['data-state', 'data-run'];
    observer.observe(panel, { attributeFilter });
  }
  const { run } = right.panel.dataset;
  if (run && sessionStorage.getItem(closedKey) === run) showTwo(false);
  show();

  function show() {
    if (!left || !right || !(close instanceof HTMLElement)) return;
    if (right.isUp()) showTwo(true);
    const isOne = left.isUp() || right.isUp();
    const words = isOne ? 'Start another rung beside it' : plain;
    if (label) label.textContent = isShown() ? 'Start both' : words;
    /** @type {HTMLElement} */ (button).hidden =
      left.isUp() && right.isUp();
    close.hidden = !isShown() || right.isUp();
    const states = [left, right].map(({ panel }) => panel.dataset);
    if (!isAwaited) return;
    if (states.some(({ state }) => state !== 'running')) return;
    isAwaited = false;
    void setPulse(0, true);
  }
}

/**
 * The bottom rung and the usual one; or what does not run yet.
 *
 * @param {Server} left
 * @param {Server} right
 * @param {DOMStringMap} dataset
 */
function preset(left, right, { beside = '', usual = '' }) {
  const first = left.panel.querySelector('select');
  const { rungOf = '' } = first?.dataset ?? {};
  if (!left.isUp()) chooseRungs(left.panel, { [rungOf]: beside });
  const other = first?.value === beside ? usual : beside;
  chooseRungs(right.panel, { [rungOf]: other });
  showTwo(true);
}

/** @param {boolean} isTwo */
function showTwo(isTwo) {
  const tab = document.querySelector('.server');
  tab?.setAttribute('data-sides', isTwo ? '2' : '1');
}

function isShown() {
  return document.querySelector('[data-sides="2"]') !== null;
}
