// Shows what a run prints, as it prints it.

const mostShown = 20_000;

/**
 * @param {HTMLElement} output
 * @param {string} text
 */
export function print(output, text) {
  if (!text) return;
  const all = `${output.textContent}${text}`;
  output.textContent = all.slice(-mostShown);
  output.hidden = false;
  output.scrollTop = output.scrollHeight;
}
