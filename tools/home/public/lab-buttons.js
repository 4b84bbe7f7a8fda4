// While one run measures, no other may begin.

/** @param {boolean} isLocked */
export function lockButtons(isLocked) {
  const buttons = document.querySelectorAll('[data-lab-start]');
  for (const button of buttons) {
    if (button instanceof HTMLButtonElement) button.disabled = isLocked;
  }
}
