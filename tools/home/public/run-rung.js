// Starts the lesson's server on the rung that is shown, beside the one
// that runs, if one does; then shows it.

import { startRun } from './course-api.js';

const button = document.querySelector('[data-run-rung]');
const lesson = document
  .querySelector('[data-lesson]')
  ?.getAttribute('data-lesson');

if (button instanceof HTMLButtonElement) {
  button.addEventListener('click', () => void run(button));
}

/** @param {HTMLButtonElement} pressed */
async function run(pressed) {
  const { ladder = '', runRung } = pressed.dataset;
  pressed.disabled = true;
  try {
    const side = await freeSide();
    const rungs = { [ladder]: runRung };
    await startRun({ kind: 'server', lesson, side, rungs });
    location.assign(`/lessons/${lesson}/server`);
  } catch (error) {
    const { message } = /** @type {Error} */ (error);
    const status = document.querySelector('[data-status]');
    if (status) status.textContent = message;
  }
  pressed.disabled = false;
}

async function freeSide() {
  const { runs } = await (await fetch('/runs')).json();
  const isLeftTaken = runs.some(
    (/** @type {import('./watch-runs.js').RunSummary} */ run) =>
      run.kind === 'server' &&
      run.lesson === lesson &&
      run.side !== 'right',
  );
  return isLeftTaken ? 'right' : 'left';
}
