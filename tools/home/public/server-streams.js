// Events of the server, the last of them, as they come.

const mostEvents = 300;

export function setUpStreams() {
  /** @type {EventSource[]} */
  let sources = [];

  function begin() {
    end();
    const all = document.querySelectorAll('[data-stream]');
    sources = [...all].map(watch);
  }

  function end() {
    for (const source of sources) source.close();
    if (sources.length > 0) {
      for (const section of document.querySelectorAll('[data-stream]'))
        say(section, 'The server has ended.');
    }
    sources = [];
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
  const source = new EventSource(
    section.getAttribute('data-stream') ?? '',
  );
  source.addEventListener('open', () => say(section, 'Watching.'));
  source.addEventListener('error', () => say(section, 'Interrupted.'));
  source.addEventListener('message', ({ data }) => {
    list.append(item(JSON.parse(data)));
    while (list.childElementCount > mostEvents) {
      list.firstElementChild?.remove();
    }
    list.scrollTop = list.scrollHeight;
    list.dataset['count'] = String(
      Number(list.dataset['count'] ?? 0) + 1,
    );
  });
  return source;
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
