// Events of the server, the last of them, as they come.

import { openStream } from './shared-stream.js';

const mostEvents = 300;

export function setUpStreams() {
  /** @type {(() => void)[]} */
  let closes = [];

  function begin() {
    end();
    const all = document.querySelectorAll('[data-stream]');
    closes = [...all].map(watch);
  }

  function end() {
    for (const close of closes) close();
    if (closes.length > 0) {
      for (const section of document.querySelectorAll('[data-stream]'))
        say(section, 'The server has ended.');
    }
    closes = [];
  }

  return { begin, end };
}

/** @param {Element} section */
function watch(section) {
  const list = /** @type {HTMLElement} */ (
    section.querySelector('[data-stream-events]')
  );
  list.hidden = false;
  list.replaceChildren();
  const url = section.getAttribute('data-stream') ?? '';
  return openStream(new URL(url, location.href).href, {
    open: () => say(section, 'Watching.'),
    error: () => say(section, 'Interrupted.'),
    message: (data) => add(list, JSON.parse(data)),
  });
}

/**
 * @param {HTMLElement} list
 * @param {{ event: string, data: string }} message
 */
function add(list, message) {
  list.append(item(message));
  while (list.childElementCount > mostEvents) {
    list.firstElementChild?.remove();
  }
  list.scrollTop = list.scrollHeight;
  const count = Number(list.dataset['count'] ?? 0) + 1;
  list.dataset['count'] = String(count);
}

/** @param {{ event: string, data: string }} message */
function item({ event, data }) {
  const made = document.createElement('li');
  made.dataset['event'] = event;
  const time = document.createElement('time');
  time.textContent = new Date().toLocaleTimeString('en-GB');
  const name = document.createElement('b');
  name.textContent = event;
  const code = document.createElement('code');
  code.textContent = data;
  made.append(time, ' ', name, ' ', code);
  return made;
}

/**
 * @param {Element} section
 * @param {string} sentence
 */
function say(section, sentence) {
  const state = section.querySelector('[data-stream-state]');
  if (state) state.textContent = sentence;
}
