// An answer: status, time, headers, body. All of it is text.

import { milliseconds } from './milliseconds.js';

/**
 * @typedef {object} Exchange
 * @property {number} status
 * @property {string} statusText
 * @property {Record<string, string>} headers
 * @property {string} body
 * @property {boolean} isText
 * @property {boolean} isCut
 * @property {number} ms
 */

/**
 * @param {HTMLElement} row
 * @param {Exchange} exchange
 */
export function showAnswer(row, exchange) {
  const title = row.querySelector('[data-send]')?.getAttribute('title');
  const names = (row.dataset['headers'] ?? '').split(' ');
  const first = Object.entries(exchange.headers).filter(([name]) =>
    names.includes(name),
  );
  row.dataset['answered'] = String(exchange.status);
  put(row, [
    statusLine(exchange),
    ...(first.length > 0 ? [fields(first)] : []),
    ...body(exchange, `Body of the answer: ${title}`),
    allHeaders(Object.entries(exchange.headers)),
  ]);
}

/**
 * @param {HTMLElement} row
 * @param {string} sentence
 */
export function showRefusal(row, sentence) {
  const line = element('p', 'refusal', sentence);
  line.setAttribute('role', 'status');
  put(row, [line]);
}

/**
 * @param {HTMLElement} row
 * @param {Element[]} parts
 */
function put(row, parts) {
  const answer = /** @type {HTMLElement} */ (
    row.querySelector('[data-answer]')
  );
  answer.replaceChildren(...parts);
  answer.hidden = false;
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
