// How many tests have ended, how, and in what time.

import { find } from './find.js';

/** @param {HTMLElement} suite */
export function createCounts(suite) {
  const shown = find(suite, '[data-counts]');
  const verdict = find(suite, '[data-verdict]');
  let counts = { passed: 0, failed: 0, skipped: 0 };
  let startedAt = new Date();
  let ms = 0;
  /** @type {ReturnType<typeof setInterval> | undefined} */
  let clock;

  function show() {
    const taken = ms || Date.now() - startedAt.getTime();
    const { passed, failed, skipped } = counts;
    const skips = skipped > 0 ? `, ${skipped} skipped` : '';
    const results = `${passed} passed, ${failed} failed${skips}`;
    shown.textContent = `${results} · ${Math.round(taken / 1_000)} s`;
  }

  /** @param {string} sentence @param {string} [outcome] */
  function say(sentence, outcome = '') {
    verdict.textContent = sentence;
    verdict.dataset['outcome'] = outcome;
  }

  /** @param {{ how: string, message: string }} event */
  function end({ how, message }) {
    clearInterval(clock);
    if (ms) show();
    const { passed, failed } = counts;
    if (how === 'failed') return say(message, 'failed');
    if (how === 'stopped') return say('Stopped.', 'stopped');
    if (failed === 0) return say(`All ${passed} tests pass.`, 'passed');
    const all = passed + failed;
    say(`${failed} of ${all} tests failed.`, 'failed');
  }

  return {
    say,
    /** @param {Date} at */
    begin(at) {
      counts = { passed: 0, failed: 0, skipped: 0 };
      startedAt = at;
      ms = 0;
      clearInterval(clock);
      clock = setInterval(show, 1_000);
      say('The tests run.', 'running');
    },
    /** @param {any} event */
    add(event) {
      if (event.type === 'unloadable') counts.failed++;
      if (event.type === 'tested') ms = event.ms;
      if (event.type === 'ended') return end(event);
      if (event.type !== 'test') return;
      counts[/** @type {keyof typeof counts} */ (event.status)]++;
      show();
    },
  };
}
