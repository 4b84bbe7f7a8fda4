// Repeats a request at a bounded rate, and draws what each took.

import { act } from './course-api.js';
import { createLatencyChart } from './latency-chart.js';
import { summaryOf } from './latency-summary.js';

/** From one request to the next; never two at once. */
const everyMs = 200;
/** Then it ends by itself: somebody may have gone for coffee. */
const mostRequests = 1500;
/** Between two sentences for a screen reader. */
const sayEvery = 25;

const lesson = document
  .querySelector('[data-lesson]')
  ?.getAttribute('data-lesson');

export function setUpLatencies() {
  const all = document.querySelectorAll('[data-latencies]');
  const each = [...all].map((section) =>
    setUp(/** @type {HTMLElement} */ (section)),
  );
  return {
    begin: () => each.forEach((one) => one.enable(true)),
    end: () => each.forEach((one) => one.enable(false)),
  };
}

/** @param {HTMLElement} section */
function setUp(section) {
  const button = /** @type {HTMLButtonElement} */ (
    section.querySelector('[data-latencies-toggle]')
  );
  const chart = createLatencyChart(
    /** @type {HTMLElement} */ (
      section.querySelector('[data-latency-chart]')
    ),
  );
  /** @type {{ kind: string, ms: number }[]} */
  let readings = [];
  let isOn = false;

  button.addEventListener('click', () => {
    if (isOn) return stop();
    isOn = true;
    readings = [];
    show();
    void repeat();
  });

  async function repeat() {
    while (isOn && readings.length < mostRequests) {
      const next = new Promise((go) => setTimeout(go, everyMs));
      await measure().catch(({ message }) => {
        stop();
        text('[data-latency-status]', message);
      });
      await next;
    }
    if (isOn) stop();
  }

  async function measure() {
    const path = `/lessons/${lesson}/exchanges`;
    const latencies = Number(section.dataset['latencies']);
    const { headers, ms } = await act('POST', path, { latencies });
    const kind = headers[section.dataset['header'] ?? ''] ?? 'none';
    readings.push({ kind, ms });
    chart.draw(readings);
    const summary = summaryOf(readings);
    text('[data-latency-summary]', summary);
    if (readings.length % sayEvery === 0) {
      text('[data-latency-status]', summary);
    }
  }

  function stop() {
    isOn = false;
    show();
    if (readings.length === 0) return;
    text('[data-latency-status]', summaryOf(readings));
  }

  function show() {
    button.setAttribute('aria-pressed', String(isOn));
    const label = button.querySelector('[data-label]');
    if (label) label.textContent = isOn ? 'End' : 'Begin';
  }

  /**
   * @param {string} selector
   * @param {string} sentence
   */
  function text(selector, sentence) {
    const place = section.querySelector(selector);
    if (place) place.textContent = sentence;
  }

  /** @param {boolean} isUp */
  function enable(isUp) {
    button.disabled = !isUp;
    if (isUp || !isOn) return;
    stop();
  }

  return { enable };
}
