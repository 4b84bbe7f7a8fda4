// One run of a page: begins it, stops it, picks up one that is there.

import { followRun, startRun, stopRun } from './course-api.js';

/**
 * @typedef {object} RunControl
 * @property {HTMLButtonElement} startButton
 * @property {HTMLButtonElement} stopButton
 * @property {{ kind: string, lesson: string, ladder?: string }} request
 * @property {(isOld: boolean) => void} onBegin Before its first event.
 * @property {(event: any) => void} onEvent
 * @property {(sentence: string) => void} onRefused
 */

/**
 * @param {RunControl} control
 * @param {string} [known] A run that the page was made with.
 */
export function controlRun(control, known) {
  const { startButton, stopButton, request } = control;
  let id = known ?? '';

  /** @param {boolean} isRunning */
  function show(isRunning) {
    startButton.disabled = isRunning;
    stopButton.hidden = !isRunning;
    stopButton.disabled = false;
  }

  /** @param {boolean} isOld */
  function follow(isOld) {
    show(true);
    control.onBegin(isOld);
    followRun(id, (event) => {
      if (event.type === 'ended') show(false);
      control.onEvent(event);
    });
  }

  startButton.addEventListener('click', async () => {
    startButton.disabled = true;
    try {
      id = await startRun(request);
      follow(false);
    } catch (error) {
      id = await runOfAnotherPage(request);
      if (id) return follow(false);
      startButton.disabled = false;
      control.onRefused(String(/** @type {Error} */ (error).message));
    }
  });
  stopButton.addEventListener('click', async () => {
    stopButton.disabled = true;
    // It may have ended in this moment.
    await stopRun(id).catch(() => show(false));
  });
  if (id) follow(true);
}

/** @param {{ kind: string, lesson: string, ladder?: string }} request */
async function runOfAnotherPage({ kind, lesson, ladder }) {
  const response = await fetch('/runs').catch(() => undefined);
  const { runs } = response?.ok ? await response.json() : { runs: [] };
  const same = runs.find(
    (/** @type {any} */ run) =>
      run.kind === kind &&
      run.lesson === lesson &&
      run.ladder === ladder,
  );
  return same?.id ?? '';
}
