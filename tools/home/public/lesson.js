// The README beside a tab: hidden when a projector needs the room. The
// steps above it, and the tabs, are kept in sight and up to date.

import { act, refreshParts } from './course-api.js';
import { find } from './find.js';
import { watchRuns } from './watch-runs.js';

const split = find(document, 'main.split');
const readme = find(split, '.readme');
const button = find(split, '.to-readme');
const lesson = split.dataset['lesson'] ?? '';

/** @param {boolean} isHidden */
function hide(isHidden) {
  localStorage.setItem('readme', isHidden ? 'hidden' : 'beside');
  split.classList.toggle('alone', isHidden);
  button.setAttribute('aria-expanded', String(!isHidden));
}

hide(localStorage.getItem('readme') === 'hidden');
button.addEventListener('click', () => {
  hide(!split.classList.contains('alone'));
});
split.addEventListener('click', ({ target }) => {
  if (!(target instanceof Element)) return;
  if (target.closest('a[href="#readme"]')) hide(false);
});

for (const current of document.querySelectorAll(
  '.lesson-head [aria-current]:not([aria-current="false"])',
)) {
  current.scrollIntoView({ block: 'nearest', inline: 'center' });
}

const refresh = () => refreshParts(['steps']).catch(() => {});

/** Once its end has been on the screen. */
const reader = new IntersectionObserver(async (entries) => {
  if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
  reader.disconnect();
  if (!document.querySelector('[data-step="read"].open')) return;
  await act('POST', `/lessons/${lesson}/steps`, { step: 'read' }).catch(
    () => {},
  );
  await refresh();
});
const end = readme.lastElementChild;
if (end) reader.observe(end);

let isFirst = true;
watchRuns({
  onChange() {
    if (!isFirst) void refresh();
    isFirst = false;
  },
  // The tab says so.
  onLost() {},
});
