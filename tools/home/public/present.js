// More keys for the presenter mode, beside those that links have.

import { find } from './find.js';

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
  event.preventDefault();
  find(document, `[data-step="${step}"]`).click();
});
