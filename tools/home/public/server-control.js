// Starts and stops a server, follows its run, says how it is.

import { followRun, startRun, stopRun } from './course-api.js';
import {
  commandLine,
  chosenRungs,
  chooseRungs,
} from './server-rungs.js';
import { showDoing, showServer } from './server-state.js';

/**
 * @typedef {object} ControlListener
 * @property {(run: string) => void} onBegin
 * @property {(event: any) => void} onEvent
 * @property {() => void} onStopping
 * @property {(isNew: boolean) => void} onListening Whether the page
 * was made before it listened.
 * @property {(isNew: boolean) => void} onEnded
 */

/** @typedef {ReturnType<typeof controlServer>} ServerControl */

const lesson = /** @type {HTMLElement} */ (
  document.querySelector('[data-lesson]')
).dataset['lesson'];

/**
 * @param {HTMLElement} panel
 * @param {ControlListener} listener
 */
export function controlServer(panel, listener) {
  const side = panel.dataset['server'] ?? '';
  let id = panel.dataset['run'] ?? '';
  const isOver = panel.dataset['over'] === 'true';

  panel
    .querySelector('[data-server-start]')
    ?.addEventListener('click', () => void start());
  panel
    .querySelector('[data-server-stop]')
    ?.addEventListener('click', () => {
      showServer(panel, { state: 'stopping' });
      listener.onStopping();
      closePages(side);
      // It may have ended in this moment: then its events say so.
      stopRun(id).catch(() => {});
    });
  panel.addEventListener('change', () => commandLine(panel));

  commandLine(panel);
  if (id) follow(id, { isOver, isKnown: !!panel.dataset['origin'] });
  else showServer(panel, { state: 'stopped' });

  async function start() {
    showServer(panel, { state: 'starting' });
    panel.dataset['since'] = String(Date.now());
    const rungs = chosenRungs(panel);
    try {
      follow(await startRun({ kind: 'server', lesson, side, rungs }));
    } catch (error) {
      // Of this lesson: another page was faster, and it is watched.
      const { message } = /** @type {Error} */ (error);
      showServer(panel, { state: 'stopped', message });
    }
  }

  /** @param {string} run */
  function follow(run, { isOver = false, isKnown = false } = {}) {
    id = run;
    panel.dataset['run'] = run;
    listener.onBegin(run);
    showServer(panel, { state: isOver ? 'stopped' : 'starting' });
    followRun(run, (event) => {
      if (run !== id) return;
      listener.onEvent(event);
      if (event.type === 'output') showDoing(panel, event.text);
      if (event.type === 'listening' && !isOver) {
        showServer(panel, { state: 'running', origin: event.origin });
        listener.onListening(!isKnown);
      }
      if (event.type === 'stopping' && !isOver) {
        showServer(panel, { state: 'stopping' });
        closePages(side);
      }
      if (event.type !== 'ended') return;
      const { how, message } = event;
      const state = how === 'failed' ? 'failed' : 'stopped';
      showServer(panel, { state, message });
      listener.onEnded(!isOver);
    });
  }

  return {
    panel,
    side,
    start,
    isUp: () =>
      ['starting', 'running'].includes(panel.dataset['state'] ?? ''),

    /**
     * Another page may have started it.
     *
     * @param {import('./watch-runs.js').RunSummary[]} runs
     */
    notice(runs) {
      const other = runs.find(
        (run) =>
          run.kind === 'server' &&
          run.lesson === lesson &&
          (run.side ?? 'left') === side,
      );
      if (!other || other.id === id) return;
      chooseRungs(panel, other.rungs ?? {});
      follow(other.id);
    },

    lose: () =>
      showServer(panel, {
        state: 'stopped',
        message: 'The course has ended.',
      }),
  };
}

/**
 * They would go on asking a server that is gone.
 *
 * @param {string} side
 */
function closePages(side) {
  const frames = document.querySelectorAll(
    `[data-side="${CSS.escape(side)}"] [data-frame]`,
  );
  for (const frame of frames) frame.remove();
}
