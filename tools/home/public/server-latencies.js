// Draws what a request takes that the course repeats to every server
// that runs.

import { act } from './course-api.js';
import { createLatencyChart } from './latency-chart.js';
import { summaryOf } from './latency-summary.js';
import { milliseconds } from './milliseconds.js';

/** @typedef {import('./latency-chart.js').Reading} Reading */

const mostReadings = 600;
const everyMs = 100;
/** Without an answer for so long, a server is said to be silent. */
const silentMs = 450;

const lesson = document
  .querySelector('[data-lesson]')
  ?.getAttribute('data-lesson');

/**
 * @param {number} latencies
 * @param {boolean} isOn
 */
export function setPulse(latencies, isOn) {
  const path = `/lessons/${lesson}/pulses`;
  const declared = `[data-latencies="${latencies}"]`;
  if (!document.querySelector(declared)) return Promise.resolve();
  // Nothing runs any more: then there is nothing to begin or to end.
  return act('POST', path, { latencies, isOn }).catch(() => {});
}

/** Somebody has ended it: it does not begin by itself. */
let isUnwanted = false;

/** For another minute, while two rungs are asked for more. */
export function pulseMeanwhile() {
  return isUnwanted ? Promise.resolve() : setPulse(0, true);
}

/** @returns {import('./server.js').ServerListener} */
export function setUpLatencies() {
  const all = document.querySelectorAll('[data-latencies]');
  const each = [...all].map((section) =>
    setUp(/** @type {HTMLElement} */ (section)),
  );
  return {
    begin: (side) => each.forEach((one) => one.begin(side)),
    hear: (side, event) => each.forEach((one) => one.hear(side, event)),
    up: (side) => each.forEach((one) => one.set(side, { isUp: true })),
    down: (side) =>
      each.forEach((one) =>
        one.set(side, { isUp: false, isOn: false }),
      ),
  };
}

/** @param {HTMLElement} section */
function setUp(section) {
  const button = /** @type {HTMLButtonElement} */ (
    section.querySelector('[data-latencies-toggle]')
  );
  const index = Number(section.dataset['latencies']);
  const places = /** @type {NodeListOf<HTMLElement>} */ (
    section.querySelectorAll('[data-side]')
  );
  const sides = new Map(
    [...places].map((place) => [
      place.dataset['side'] ?? '',
      createSide(place),
    ]),
  );
  const isOn = () => [...sides.values()].some((one) => one.state.isOn);
  button.addEventListener('click', () => {
    isUnwanted = isOn();
    void setPulse(index, !isOn());
  });
  setInterval(() => sides.forEach((side) => side.draw()), everyMs);

  /**
   * @param {string} name
   * @param {{ isUp?: boolean, isOn?: boolean }} now
   */
  function set(name, now) {
    const side = sides.get(name);
    if (!side) return;
    const wasOn = isOn();
    side.set(now);
    button.disabled = ![...sides.values()].some(
      (one) => one.state.isUp,
    );
    button.setAttribute('aria-pressed', String(isOn()));
    text(button, '[data-label]', isOn() ? 'End' : 'Begin');
    if (!wasOn || isOn()) return;
    const said = [...sides.values()].map((one) => one.summary());
    text(section, '[data-latency-status]', said.join(' '));
  }

  return {
    set,
    begin(/** @type {string} */ name) {
      sides.get(name)?.clear();
      if (![...sides.values()].some((one) => one.isMeasured())) {
        section.classList.remove('measured');
      }
      set(name, { isUp: false, isOn: false });
    },
    hear(/** @type {string} */ name, /** @type {any} */ event) {
      if (event.latencies !== index) return;
      section.classList.add('measured');
      if (event.type === 'pulsing') set(name, { isOn: event.isOn });
      if (event.type === 'pulse') sides.get(name)?.add(event);
    },
  };
}

/** @param {HTMLElement} place */
function createSide(place) {
  const chart = createLatencyChart(
    /** @type {HTMLElement} */ (
      place.querySelector('[data-latency-chart]')
    ),
  );
  const state = { isUp: false, isOn: false };
  /** @type {Reading[]} */
  let readings = [];
  let lastAt = 0;
  let isFresh = true;
  const summary = () =>
    readings.length > 0 ? summaryOf(readings) : 'Nothing measured yet.';

  return {
    state,
    summary,
    isMeasured: () => readings.length > 0,
    clear() {
      readings = [];
      isFresh = true;
    },
    set(/** @type {{ isUp?: boolean, isOn?: boolean }} */ now) {
      if (now.isOn && !state.isOn) lastAt = Date.now();
      Object.assign(state, now);
      isFresh = true;
    },
    add(/** @type {Reading} */ reading) {
      readings = [...readings, reading].slice(-mostReadings);
      lastAt = Math.max(lastAt, reading.at + reading.ms);
      isFresh = true;
    },
    draw() {
      if (!isFresh && !state.isOn) return;
      isFresh = false;
      const until = state.isOn
        ? Date.now()
        : (readings.at(-1)?.at ?? 0);
      chart.draw(readings, until);
      text(place, '[data-latency-summary]', summary());
      const silence = state.isOn ? until - lastAt : 0;
      place.classList.toggle('silent', silence > silentMs);
      const now =
        silence > silentMs
          ? `No answer for ${(silence / 1000).toFixed(1)} s`
          : `Answers in ${milliseconds(readings.at(-1)?.ms ?? 0)}`;
      const isKnown = state.isOn && readings.length > 0;
      text(place, '[data-latency-now]', isKnown ? now : '');
    },
  };
}

/**
 * @param {Element} within
 * @param {string} selector
 * @param {string} sentence
 */
function text(within, selector, sentence) {
  const place = within.querySelector(selector);
  if (place) place.textContent = sentence;
}
