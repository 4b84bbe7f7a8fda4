// Copies a source, and opens it in the reader's editor.

import { act } from './course-api.js';

const status = document.querySelector('[data-status]');

/** Long enough to be read; then the code beneath is seen again. */
const shownMs = 8_000;
/** @type {ReturnType<typeof setTimeout> | undefined} */
let hiding;

document.addEventListener('click', async ({ target }) => {
  const button = target instanceof Element && target.closest('button');
  if (!(button instanceof HTMLButtonElement)) return;
  const figure = button.closest('[data-file]');
  if (!(figure instanceof HTMLElement)) return;
  if (button.matches('[data-copy]')) await tell(() => copy(figure));
  if (button.matches('[data-open]')) await tell(() => open(figure));
});

/** @param {() => Promise<string>} action What it answers is told. */
async function tell(action) {
  const said = await action().catch((error) => error.message);
  if (!status) return;
  status.textContent = said;
  clearTimeout(hiding);
  hiding = setTimeout(() => status.replaceChildren(), shownMs);
}

/** @param {HTMLElement} figure */
async function copy(figure) {
  const template = figure.querySelector('template[data-text]');
  if (!(template instanceof HTMLTemplateElement)) return '';
  const text = template.content.textContent ?? '';
  await navigator.clipboard.writeText(text);
  return `Copied ${figure.dataset['file']}.`;
}

/** @param {HTMLElement} figure */
async function open(figure) {
  const { file } = figure.dataset;
  const main = document.querySelector('[data-lesson]');
  const lesson = main instanceof HTMLElement && main.dataset['lesson'];
  const { editor } = await act('POST', `/lessons/${lesson}/editor`, {
    file,
  });
  return `Opened ${file} in ${editor}.`;
}
