// How the server is, in words and by what can be pressed.

/** @type {Record<string, string>} */
const sentences = {
  stopped: 'Not running',
  starting: 'Starting …',
  running: 'Running at',
  stopping: 'Stopping …',
  failed: 'Failed',
};

/**
 * @param {HTMLElement} control
 * @param {{ state: string, origin?: string, message?: string }} now
 */
export function showServer(control, { state, origin = '', message }) {
  control.dataset['state'] = state;
  const isUp = state === 'running' || state === 'starting';
  const start = button(control, 'start');
  const stop = button(control, 'stop');
  const hadFocus = document.activeElement;
  start.hidden = isUp || state === 'stopping';
  stop.hidden = !start.hidden;
  stop.disabled = state === 'stopping';
  // What is hidden cannot keep the focus.
  if (hadFocus === start && start.hidden) stop.focus();
  if (hadFocus === stop && stop.hidden) start.focus();
  const status = /** @type {HTMLElement} */ (
    control.querySelector('[data-server-state]')
  );
  const sentence = sentences[state] ?? state;
  status.textContent = message ? `${sentence}: ${message}` : sentence;
  showUrl(control, origin);
}

/**
 * @param {HTMLElement} control
 * @param {string} origin
 */
function showUrl(control, origin) {
  const link = /** @type {HTMLAnchorElement} */ (
    control.querySelector('[data-server-url]')
  );
  link.hidden = !origin;
  link.textContent = origin;
  // Only ever a server of this machine: it comes from the course.
  if (origin) link.href = origin;
}

/**
 * @param {HTMLElement} control
 * @param {'start' | 'stop'} name
 */
function button(control, name) {
  return /** @type {HTMLButtonElement} */ (
    control.querySelector(`[data-server-${name}]`)
  );
}
