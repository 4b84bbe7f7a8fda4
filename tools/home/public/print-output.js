// Shows what a run prints, as it prints it: the last of it.

const mostShown = 20_000;

/** @type {Map<HTMLElement, string>} */
const waiting = new Map();

/**
 * @param {HTMLElement} output
 * @param {string} text
 */
export function print(output, text) {
  if (!text) return;
  // Once a frame: a lesson may print thousands of lines a second.
  if (waiting.size === 0) requestAnimationFrame(flush);
  const all = `${waiting.get(output) ?? ''}${text}`;
  waiting.set(output, all.slice(-mostShown));
}

function flush() {
  for (const [output, text] of waiting) {
    const all = `${output.textContent}${text}`;
    output.textContent = all.slice(-mostShown);
    output.hidden = false;
    output.scrollTop = output.scrollHeight;
  }
  waiting.clear();
}
