// Starts measurements, and shows those under way as they go on.

import {
  followRun,
  refreshParts,
  RefusedError,
  startRun,
  stopRun,
} from './course-api.js';
import { lockButtons } from './lab-buttons.js';
import { LabPanel } from './lab-panel.js';
import { lostSentence } from './lab-sentences.js';
import { watchRuns } from './watch-runs.js';

const main = /** @type {HTMLElement} */ (
  document.querySelector('[data-lesson]')
);
const lesson = main.dataset['lesson'] ?? '';
const panel = new LabPanel(
  /** @type {HTMLElement} */ (document.querySelector('[data-lab-run]')),
);
let followed = '';
let refreshing = Promise.resolve();

/** @param {string[]} parts */
function refresh(...parts) {
  refreshing = refreshing
    .then(() => refreshParts(parts))
    .then(() => panel.lock())
    // The page as it is will do; `watchRuns` says what is wrong.
    .catch(() => {});
  return refreshing;
}

/** @param {string} id */
function follow(id) {
  if (!id || id === followed) return;
  followed = id;
  panel.begin(id);
  followRun(id, (event) => {
    panel.hear(event);
    if (event.type === 'measured') showResult(event);
  });
}

/** @param {{ experiment: string, result: string }} measured */
function showResult({ experiment, result }) {
  if (document.querySelector(`[data-result="${result}"]`)) return;
  const own = document.querySelector('.lab[data-experiment]');
  const isShown =
    own instanceof HTMLElement &&
    own.dataset['experiment'] === experiment;
  const parts = isShown ? ['lab-result', 'lab-history'] : [];
  void refresh(`lab-${experiment}`, ...parts);
}

/** @param {HTMLElement} button */
async function start({ dataset }) {
  const experiments = (dataset['labStart'] ?? '').split(' ');
  const quick = dataset['load'] === 'quick';
  const own = document.querySelector('[data-lab-own]:checked') !== null;
  try {
    const request = { kind: 'lab', lesson, experiments, quick, own };
    const id = await startRun(request);
    // What is measured now is to be seen, not a result of the past.
    history.replaceState(null, '', location.pathname);
    follow(id);
    panel.focus();
  } catch (error) {
    await refuse('Not started', error);
  }
}

/**
 * @param {string} what
 * @param {unknown} error
 */
async function refuse(what, error) {
  if (!(error instanceof RefusedError)) throw error;
  panel.be('failed', `${what}: ${error.message}`);
  await refresh('lab-busy');
}

document.addEventListener('click', ({ target }) => {
  if (!(target instanceof Element)) return;
  const button = target.closest('[data-lab-start]');
  if (button instanceof HTMLElement) void start(button);
  if (target.closest('[data-lab-stop]')) {
    panel.stopping();
    stopRun(followed).catch((error) => refuse('Not stopped', error));
  }
});

follow(panel.run);
watchRuns({
  onChange(runs) {
    const own = runs.find(
      (run) => run.kind === 'lab' && run.lesson === lesson,
    );
    if (own) follow(own.id);
    void refresh('lab-busy');
  },
  onLost() {
    panel.be('failed', lostSentence);
    lockButtons(true);
  },
});
