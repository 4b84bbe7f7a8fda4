// Starts and stops the server, follows its run, says how it is.

import { followRun, startRun, stopRun } from './course-api.js';
import { showServer } from './server-state.js';
import { watchRuns } from './watch-runs.js';

/**
 * @typedef {object} ServerListener
 * @property {() => void} onBegin
 * @property {(text: string) => void} onOutput
 * @property {(isNew: boolean) => void} onListening Whether the page
 * was made before it listened.
 * @property {(isNew: boolean) => void} onEnded
 */

const control = /** @type {HTMLElement} */ (
  document.querySelector('[data-server]')
);
const lesson = /** @type {HTMLElement} */ (
  document.querySelector('[data-lesson]')
).dataset['lesson'];
const start = /** @type {HTMLButtonElement} */ (
  control.querySelector('[data-server-start]')
);
const stop = /** @type {HTMLButtonElement} */ (
  control.querySelector('[data-server-stop]')
);

/** @param {ServerListener} listener */
export function controlServer(listener) {
  let id = control.dataset['run'] ?? '';
  const isOver = control.dataset['over'] === 'true';

  start.addEventListener('click', async () => {
    showServer(control, { state: 'starting' });
    try {
      follow(await startRun({ kind: 'server', lesson }));
    } catch (error) {
      // Of this lesson: another page was faster, and it is watched.
      const { message } = /** @type {Error} */ (error);
      showServer(control, { state: 'stopped', message });
    }
  });
  stop.addEventListener('click', () => {
    showServer(control, { state: 'stopping' });
    // It may have ended in this moment: then its events say so.
    stopRun(id).catch(() => {});
  });

  if (id) follow(id, { isOver, isKnown: !!control.dataset['origin'] });
  else showServer(control, { state: 'stopped' });
  watchRuns({
    onChange(runs) {
      const other = runs.find(
        (run) => run.kind === 'server' && run.lesson === lesson,
      );
      if (other && other.id !== id) follow(other.id);
    },
    onLost: () =>
      showServer(control, {
        state: 'stopped',
        message: 'The course has ended.',
      }),
  });

  /** @param {string} run */
  function follow(run, { isOver = false, isKnown = false } = {}) {
    id = run;
    control.dataset['run'] = run;
    listener.onBegin();
    showServer(control, { state: isOver ? 'stopped' : 'starting' });
    followRun(run, (event) => {
      if (run !== id) return;
      if (event.type === 'output') listener.onOutput(event.text);
      if (event.type === 'listening' && !isOver) {
        showServer(control, { state: 'running', origin: event.origin });
        listener.onListening(!isKnown);
      }
      if (event.type === 'ended') {
        const { how, message } = event;
        const state = how === 'failed' ? 'failed' : 'stopped';
        showServer(control, { state, message });
        listener.onEnded(!isOver);
      }
    });
  }
}
