// Sends the requests that are declared to the servers that run, and
// shows their answers.

import { act } from './course-api.js';
import {
  showAnswer,
  showRefusal,
  showTally,
  showWaiting,
} from './server-answer.js';
import { pulseMeanwhile } from './server-latencies.js';

/** A request that is older was given up, whatever came of it. */
const patienceMs = 35_000;

const lesson = document
  .querySelector('[data-lesson]')
  ?.getAttribute('data-lesson');

/** @returns {import('./server.js').ServerListener} */
export function setUpRequests() {
  /** @type {Map<string, string>} */
  const runs = new Map();
  /** @type {Set<string>} */
  const up = new Set();
  document.addEventListener('click', ({ target }) => {
    if (!(target instanceof Element)) return;
    const row = target.closest('[data-request]');
    if (!(row instanceof HTMLElement)) return;
    const send = target.closest('[data-send]');
    if (send && up.size > 1) void pulseMeanwhile();
    if (send) void ask(row, Number(send.getAttribute('data-send')));
    if (target.closest('[data-copy]')) void copy(row);
  });

  return {
    begin(side, run) {
      runs.set(side, run);
      const selector = `.answer[data-side="${CSS.escape(side)}"]`;
      for (const place of document.querySelectorAll(selector)) {
        place.replaceChildren();
        place.removeAttribute('data-exchange');
        /** @type {HTMLElement} */ (place).hidden = true;
      }
    },

    hear(side, event) {
      const place = placeOf(side, event.request);
      if (place) hear(place, event, runs.get(side) ?? '');
    },

    up(side) {
      up.add(side);
      enable(true);
      if (up.size === 1) void refreshCurls();
    },

    down(side) {
      up.delete(side);
      enable(up.size > 0);
      for (const place of waitingOn(side)) {
        showRefusal(place, 'The server ended before it answered.');
      }
    },
  };
}

/**
 * @param {string} side
 * @param {number | undefined} request
 */
function placeOf(side, request) {
  if (request === undefined) return undefined;
  return /** @type {HTMLElement | null} */ (
    document.querySelector(
      `[data-request="${request}"] .answer[data-side="${side}"]`,
    )
  );
}

/** @param {string} side */
function waitingOn(side) {
  return /** @type {NodeListOf<HTMLElement>} */ (
    document.querySelectorAll(
      `.answer[data-side="${side}"][data-state="waiting"]`,
    )
  );
}

/**
 * @param {HTMLElement} place
 * @param {any} event
 * @param {string} run
 */
function hear(place, event, run) {
  const { type, exchange } = event;
  if (type === 'asked') {
    place.dataset['exchange'] = exchange;
    const isOld = Date.now() - event.at > patienceMs;
    if (!isOld) showWaiting(place, event);
  }
  // A later one was sent meanwhile.
  if (place.dataset['exchange'] !== exchange) return;
  if (type === 'unanswered') showRefusal(place, event.reason);
  if (type === 'tallied') showTally(place, event);
  if (type === 'answered') {
    // Of a page that was just opened, the last ones alone are asked for.
    requestAnimationFrame(() => void fetchAnswer(place, exchange, run));
  }
}

/**
 * @param {HTMLElement} place
 * @param {string} exchange
 * @param {string} run
 */
async function fetchAnswer(place, exchange, run) {
  if (place.dataset['exchange'] !== exchange) return;
  const url = `/runs/${run}/answers/${exchange}`;
  const headers = { Accept: 'application/json' };
  const response = await fetch(url, { headers }).catch(() => null);
  const answer = await response?.json().catch(() => null);
  if (place.dataset['exchange'] !== exchange) return;
  if (!response?.ok || !answer) {
    const detail = answer?.detail ?? 'The course has ended.';
    return showRefusal(place, detail);
  }
  showAnswer(place, answer, `${url}/picture`);
  if (place.dataset['side'] === 'left') showCurls(answer.curls);
}

/** @param {boolean} isOn */
function enable(isOn) {
  for (const button of document.querySelectorAll('[data-send]')) {
    /** @type {HTMLButtonElement} */ (button).disabled = !isOn;
  }
}

/**
 * @param {HTMLElement} row
 * @param {number} times
 */
async function ask(row, times) {
  const request = Number(row.dataset['request']);
  const path = `/lessons/${lesson}/exchanges`;
  await act('POST', path, { request, times }).catch(({ message }) => {
    const place = row.querySelector('.answer');
    if (!(place instanceof HTMLElement)) return;
    place.dataset['exchange'] = '';
    showRefusal(place, message);
  });
}

/** Of the server that has just begun to listen. */
async function refreshCurls() {
  const response = await fetch(location.href).catch(() => null);
  const text = (await response?.text()) ?? '';
  const fresh = new DOMParser().parseFromString(text, 'text/html');
  const lines = fresh.querySelectorAll('[data-curl]');
  showCurls([...lines].map((line) => line.textContent ?? ''));
}

/**
 * An answer may have what other lines need, such as a token.
 *
 * @param {string[]} curls
 */
function showCurls(curls) {
  for (const row of document.querySelectorAll('[data-request]')) {
    const curl = curls[Number(row.getAttribute('data-request'))];
    const line = row.querySelector('[data-curl]');
    if (!curl || !line) continue;
    line.textContent = curl;
    row.querySelector('[data-curl-row]')?.removeAttribute('hidden');
  }
}

/** @param {HTMLElement} row */
async function copy(row) {
  const line = row.querySelector('[data-curl]')?.textContent ?? '';
  const button = row.querySelector('[data-copy]');
  if (!button) return;
  const copied = await navigator.clipboard.writeText(line).then(
    () => 'Copied',
    () => 'Not allowed',
  );
  button.textContent = copied;
  setTimeout(() => {
    button.textContent = 'Copy';
  }, 1500);
}
