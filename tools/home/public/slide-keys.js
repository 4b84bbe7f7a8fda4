// More keys for slides and notes, beside those that links have.

/** @type {Record<string, string>} */
const steps = {
  ' ': 'next',
  PageDown: 'next',
  ArrowDown: 'next',
  PageUp: 'previous',
  ArrowUp: 'previous',
  Escape: 'leave',
};

document.addEventListener('keydown', (event) => {
  const { key, ctrlKey, metaKey, altKey, target } = event;
  const step = steps[key];
  if (!step || ctrlKey || metaKey || altKey) return;
  // The list of keys is open, or Space presses what has the focus.
  if (document.querySelector('dialog[open]')) return;
  const isButton = target instanceof HTMLButtonElement;
  if (key === ' ' && isButton) return;
  const link = document.querySelector(`[data-step="${step}"]`);
  if (!(link instanceof HTMLElement)) return;
  event.preventDefault();
  link.click();
});
