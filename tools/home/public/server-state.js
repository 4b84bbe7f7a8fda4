// How a server is, in words and by what can be pressed.

import { passed } from './passing-time.js';

/** @type {Record<string, string>} */
const sentences = {
  stopped: 'Not running',
  starting: 'Starting …',
  running: 'Running at',
  stopping: 'Stopping …',
  failed: 'Failed',
};

/**
 * @param {HTMLElement} panel
 * @param {{ state: string, origin?: string, message?: string }} now
 */
export function showServer(panel, { state, origin = '', message }) {
  panel.dataset['state'] = state;
  showButtons(panel, state);
  for (const choice of panel.querySelectorAll('select')) {
    choice.disabled = !['stopped', 'failed'].includes(state);
  }
  const status = part(panel, 'state');
  const sentence = sentences[state] ?? state;
  status.textContent = message ? `${sentence}: ${message}` : sentence;
  const isStarting = state === 'starting';
  passed(part(panel, 'since'), isStarting ? sinceOf(panel) : undefined);
  part(panel, 'doing').hidden = true;
  showUrl(panel, origin);
}

/** @param {HTMLElement} panel */
function sinceOf({ dataset }) {
  return Number(dataset['since'] ?? Date.now());
}

/**
 * The last line that it printed, as long as it starts.
 *
 * @param {HTMLElement} panel
 * @param {string} text
 */
export function showDoing(panel, text) {
  if (panel.dataset['state'] !== 'starting') return;
  const line = text.trim().split('\n').at(-1);
  const doing = part(panel, 'doing');
  if (line) doing.textContent = line;
  doing.hidden = !doing.textContent;
}

/**
 * @param {HTMLElement} panel
 * @param {string} state
 */
function showButtons(panel, state) {
  const isUp = state === 'running' || state === 'starting';
  const start = /** @type {HTMLButtonElement} */ (part(panel, 'start'));
  const stop = /** @type {HTMLButtonElement} */ (part(panel, 'stop'));
  const hadFocus = document.activeElement;
  start.hidden = isUp || state === 'stopping';
  stop.hidden = !start.hidden;
  stop.disabled = state === 'stopping';
  // What is hidden cannot keep the focus.
  if (hadFocus === start && start.hidden) stop.focus();
  if (hadFocus === stop && stop.hidden) start.focus();
}

/**
 * @param {HTMLElement} panel
 * @param {string} origin
 */
function showUrl(panel, origin) {
  const link = /** @type {HTMLAnchorElement} */ (part(panel, 'url'));
  link.hidden = !origin;
  link.textContent = origin;
  // Only ever a server of this machine: it comes from the course.
  if (origin) link.href = origin;
}

/**
 * @param {HTMLElement} panel
 * @param {'start' | 'stop' | 'state' | 'since' | 'doing' | 'url'} name
 */
function part(panel, name) {
  return /** @type {HTMLElement} */ (
    panel.querySelector(`[data-server-${name}]`)
  );
}
