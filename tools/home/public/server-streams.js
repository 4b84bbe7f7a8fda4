// Events of the servers, the last of them, as they come.

const mostEvents = 300;

/** @returns {import('./server.js').ServerListener} */
export function setUpStreams() {
  return {
    begin(side) {
      for (const section of streamsOf(side)) {
        const list = listOf(section);
        list.replaceChildren();
        list.dataset['count'] = '0';
        list.hidden = true;
        say(section, 'Start the server to watch.');
      }
    },

    up(side) {
      for (const section of streamsOf(side)) {
        listOf(section).hidden = false;
        say(section, 'Watching.');
      }
    },

    hear(side, event) {
      if (event.type !== 'heard') return;
      for (const section of streamsOf(side)) {
        const { stream } = section.dataset;
        if (Number(stream) === event.stream)
          add(listOf(section), event);
      }
    },

    down(side) {
      for (const section of streamsOf(side)) {
        say(section, 'The server has ended.');
      }
    },
  };
}

/** @param {string} side */
function streamsOf(side) {
  return /** @type {NodeListOf<HTMLElement>} */ (
    document.querySelectorAll(
      `[data-stream][data-side="${CSS.escape(side)}"]`,
    )
  );
}

/** @param {Element} section */
function listOf(section) {
  return /** @type {HTMLElement} */ (
    section.querySelector('[data-stream-events]')
  );
}

/**
 * @param {HTMLElement} list
 * @param {{ event: string, data: string, at: number }} message
 */
function add(list, message) {
  list.hidden = false;
  list.append(item(message));
  while (list.childElementCount > mostEvents) {
    list.firstElementChild?.remove();
  }
  list.scrollTop = list.scrollHeight;
  const count = Number(list.dataset['count'] ?? 0) + 1;
  list.dataset['count'] = String(count);
}

/** @param {{ event: string, data: string, at: number }} message */
function item({ event, data, at }) {
  const made = document.createElement('li');
  made.dataset['event'] = event;
  const time = document.createElement('time');
  time.textContent = new Date(at).toLocaleTimeString('en-GB');
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
