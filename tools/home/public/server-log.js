// What a server prints: the last of it, followed unless it is held.

const mostCharacters = 200_000;

/** @param {string} side */
export function createLog(side) {
  const section = document.querySelector(
    `.server-log[data-side="${CSS.escape(side)}"]`,
  );
  const pane = /** @type {HTMLElement} */ (
    section?.querySelector('[data-log]')
  );
  const pause = /** @type {HTMLButtonElement} */ (
    section?.querySelector('[data-log-pause]')
  );
  let isHeld = false;
  let waiting = '';
  let length = 0;
  let frame = 0;

  pause.addEventListener('click', () => {
    isHeld = !isHeld;
    pause.setAttribute('aria-pressed', String(isHeld));
    label(pause, isHeld ? 'Go on' : 'Pause');
    if (!isHeld) flush();
    showWaiting();
  });

  /** @param {string} text */
  function add(text) {
    if (!text) return;
    waiting = (waiting + text).slice(-mostCharacters);
    if (isHeld) showWaiting();
    else frame ||= requestAnimationFrame(flush);
  }

  // Once a frame: a server may print thousands of lines a second.
  function flush() {
    frame = 0;
    if (isHeld) return;
    const text = waiting;
    waiting = '';
    pane.append(text);
    length += text.length;
    while (length > mostCharacters && pane.firstChild) {
      length -= pane.firstChild.textContent?.length ?? 0;
      pane.firstChild.remove();
    }
    pane.scrollTop = pane.scrollHeight;
  }

  function showWaiting() {
    const lines = waiting.split('\n').length - 1;
    const note = section?.querySelector('[data-log-waiting]');
    if (note) note.textContent = lines > 0 ? `${lines} more lines` : '';
  }

  function clear() {
    waiting = '';
    length = 0;
    pane.replaceChildren();
    showWaiting();
  }

  return { add, clear };
}

/**
 * @param {HTMLElement} button
 * @param {string} text
 */
function label(button, text) {
  const span = button.querySelector('[data-label]');
  if (span) span.textContent = text;
}
