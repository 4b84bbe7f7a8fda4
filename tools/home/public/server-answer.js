// An answer: status, time, headers, body. All of it is text.

import { median } from './median.js';
import { milliseconds } from './milliseconds.js';
import { passed } from './passing-time.js';

/**
 * @typedef {object} Exchange
 * @property {number} status
 * @property {string} statusText
 * @property {Record<string, string>} headers
 * @property {string} body
 * @property {boolean} isText
 * @property {boolean} isPicture
 * @property {boolean} isCut
 * @property {number} ms
 */

/**
 * @param {HTMLElement} place
 * @param {{ at: number, times: number }} asked
 */
export function showWaiting(place, { at, times }) {
  const line = element('p', 'status-line');
  const what = times > 1 ? `${times} sent, waiting ` : 'Waiting ';
  const time = element('span', 'ms');
  line.append(element('span', 'waiting', what), time);
  put(place, 'waiting', [line]);
  passed(time, at);
}

/**
 * @param {HTMLElement} place
 * @param {Exchange} exchange
 * @param {string} picture Where it is, if the answer is one.
 */
export function showAnswer(place, exchange, picture) {
  const row = place.closest('[data-request]');
  const title = row
    ?.querySelector('[data-send]')
    ?.getAttribute('title');
  const names = (row?.getAttribute('data-headers') ?? '').split(' ');
  const first = Object.entries(exchange.headers).filter(([name]) =>
    names.includes(name),
  );
  const beside = place.dataset['side'] === 'right' ? ', beside' : '';
  const shown = exchange.isPicture
    ? [image(picture, title ?? ''), element('p', '', exchange.body)]
    : body(exchange, `Body of the answer${beside}: ${title}`);
  put(place, 'answered', [
    statusLine(exchange),
    ...(first.length > 0 ? [fields(first)] : []),
    ...shown,
    allHeaders(Object.entries(exchange.headers)),
  ]);
}

/**
 * @param {HTMLElement} place
 * @param {{ statuses: Record<string, number>, ms: number[] }} tally
 */
export function showTally(place, { statuses, ms }) {
  const counts = Object.entries(statuses).map(([status, count]) => {
    const isGood = status !== '0' && Number(status) < 400;
    const word = status === '0' ? 'no answer' : status;
    const text = `${count} × ${word}`;
    return element('span', `status ${isGood ? 'good' : 'bad'}`, text);
  });
  const line = element('p', 'status-line tally');
  line.setAttribute('role', 'status');
  line.append(...counts);
  const times = [Math.min(...ms), median(ms), Math.max(...ms)];
  const [fast = '', middle = '', slow = ''] = times.map(milliseconds);
  const text = `fastest ${fast}, median ${middle}, slowest ${slow}`;
  put(place, 'answered', [line, element('p', 'ms', text)]);
}

/**
 * @param {HTMLElement} place
 * @param {string} sentence
 */
export function showRefusal(place, sentence) {
  const line = element('p', 'refusal', sentence);
  line.setAttribute('role', 'status');
  put(place, 'refused', [line]);
}

/**
 * @param {HTMLElement} place
 * @param {'waiting' | 'answered' | 'refused'} state
 * @param {Element[]} parts
 */
function put(place, state, parts) {
  const { side = '' } = place.dataset;
  const name = document.querySelector(`[data-side-name="${side}"]`);
  const title = element('p', 'side-name', name?.textContent ?? '');
  place.replaceChildren(title, ...parts);
  place.dataset['state'] = state;
  place.hidden = false;
}

/**
 * @param {string} src
 * @param {string} title
 */
function image(src, title) {
  const made = document.createElement('img');
  made.src = src;
  made.alt = `The answer: ${title}`;
  return made;
}

/** @param {Exchange} exchange */
function statusLine({ status, statusText, ms }) {
  const line = element('p', 'status-line');
  line.setAttribute('role', 'status');
  const kind = status < 400 ? 'good' : 'bad';
  const code = element('span', `status ${kind}`);
  code.textContent = `${status} ${statusText}`.trim();
  code.dataset['status'] = String(status);
  const time = element('span', 'ms', ` in ${milliseconds(ms)}`);
  line.append(code, time);
  return line;
}

/** @param {[string, string][]} entries */
function fields(entries) {
  const list = element('dl', 'fields');
  for (const [name, value] of entries) {
    list.append(element('dt', '', name), element('dd', '', value));
  }
  return list;
}

/** @param {[string, string][]} entries */
function allHeaders(entries) {
  const details = element('details', 'headers');
  const count = `${entries.length} headers`;
  details.append(element('summary', '', count), fields(entries));
  return details;
}

/**
 * @param {Exchange} exchange
 * @param {string} label
 */
function body({ body: text, isText, isCut }, label) {
  if (!text) return [element('p', 'quietly', 'No body.')];
  if (!isText) return [element('p', 'quietly', text)];
  const pre = element('pre', 'body', pretty(text));
  pre.tabIndex = 0;
  pre.setAttribute('role', 'region');
  pre.setAttribute('aria-label', label);
  const note = 'There is more: these are the first 64 KB.';
  return isCut ? [pre, element('p', 'quietly', note)] : [pre];
}

/** @param {string} text */
function pretty(text) {
  try {
    return JSON.stringify(JSON.parse(text), null, 2);
  } catch {
    return text;
  }
}

/**
 * @param {string} name
 * @param {string} className
 * @param {string} [text]
 */
function element(name, className, text = '') {
  const made = document.createElement(name);
  if (className) made.className = className;
  made.textContent = text;
  return made;
}
