// The slides: tell their notes, in a window of their own, which slide
// is shown, and go where the notes say.

import './slide-keys.js';
import { find } from './find.js';

const { slide = '', lesson = '' } = find(
  document,
  '[data-slide]',
).dataset;
const channel = new BroadcastChannel(`slides of ${lesson}`);

function tell() {
  channel.postMessage({ at: slide });
}

channel.addEventListener('message', ({ data }) => {
  if (data.ask || data.to === slide) tell();
  else if (data.to) {
    location.assign(`/lessons/${lesson}/present/${data.to}`);
  }
});

find(document, '[data-step="notes"]').addEventListener(
  'click',
  (event) => {
    event.preventDefault();
    const link = /** @type {HTMLAnchorElement} */ (event.currentTarget);
    window.open(link.href, link.target, 'popup,width=1000,height=720');
  },
);

// A step that is made here counts more than one on its way.
document.addEventListener('click', ({ target }) => {
  const link = target instanceof Element && target.closest('[data-to]');
  if (!(link instanceof HTMLElement)) return;
  channel.postMessage({ at: link.dataset['to'], isStep: true });
});

tell();
// Also when the browser has kept the page as it was.
window.addEventListener('pageshow', ({ persisted }) => {
  if (persisted) tell();
});
