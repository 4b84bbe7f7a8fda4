// What failed, and why.

import { find } from './find.js';

/** @param {HTMLElement} suite */
export function createFailures(suite) {
  const section = find(suite, '[data-failures]');
  const list = find(section, 'ol');
  return {
    /** @param {any} event */
    add(event) {
      if (event.type === 'test' && event.status !== 'failed') return;
      section.hidden = false;
      list.append(failure(event));
    },
    clear() {
      section.hidden = true;
      list.replaceChildren();
    },
  };
}

/** @param {any} event */
function failure({ type, file, path = [], name, message }) {
  const item = document.createElement('li');
  const title = document.createElement('strong');
  title.textContent =
    type === 'test'
      ? [...path, name].join(' › ')
      : 'It cannot be loaded';
  const where = document.createElement('code');
  where.textContent = file;
  const why = document.createElement('pre');
  why.textContent = message;
  why.tabIndex = 0;
  item.append(title, ' ', where, why);
  return item;
}
