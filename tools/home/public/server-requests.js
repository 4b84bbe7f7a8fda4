// Sends the requests that are declared, and shows their answers.

import { act } from './course-api.js';
import { showAnswer, showRefusal } from './server-answer.js';

const lesson = document
  .querySelector('[data-lesson]')
  ?.getAttribute('data-lesson');

export function setUpRequests() {
  // Listens above: the rows are replaced when a server starts.
  const tab = document.querySelector('[data-tab="server"]');
  tab?.addEventListener('click', ({ target }) => {
    if (!(target instanceof Element)) return;
    const row = target.closest('[data-request]');
    if (!(row instanceof HTMLElement)) return;
    if (target.closest('[data-send]')) void send(row);
    if (target.closest('[data-copy]')) void copy(row);
  });
  return { begin: () => enable(true), end: () => enable(false) };
}

/** @param {boolean} isOn */
function enable(isOn) {
  for (const button of document.querySelectorAll('[data-send]')) {
    /** @type {HTMLButtonElement} */ (button).disabled = !isOn;
  }
}

/** @param {HTMLElement} row */
async function send(row) {
  const button = row.querySelector('[data-send]');
  if (button?.getAttribute('aria-busy') === 'true') return;
  button?.setAttribute('aria-busy', 'true');
  try {
    const request = Number(row.dataset['request']);
    const path = `/lessons/${lesson}/exchanges`;
    const exchange = await act('POST', path, { request });
    showCurls(exchange.curls);
    showCurl(row, exchange.curl);
    showAnswer(row, exchange);
  } catch (error) {
    showRefusal(row, /** @type {Error} */ (error).message);
  } finally {
    button?.removeAttribute('aria-busy');
  }
}

/**
 * An answer may have what the other lines need, such as a token.
 *
 * @param {string[]} curls
 */
function showCurls(curls) {
  for (const row of document.querySelectorAll('[data-request]')) {
    const curl = curls[Number(row.getAttribute('data-request'))];
    const isAnswered = row.hasAttribute('data-answered');
    if (curl && !isAnswered) showCurl(row, curl);
  }
}

/**
 * @param {Element} row
 * @param {string} curl
 */
function showCurl(row, curl) {
  const line = row.querySelector('[data-curl]');
  if (line) line.textContent = curl;
  row.querySelector('[data-curl-row]')?.removeAttribute('hidden');
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
