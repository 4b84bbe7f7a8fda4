// Keeps the home up to date: runs begin and end on other pages.

import { refreshParts } from './course-api.js';
import { watchRuns } from './watch-runs.js';

watchRuns({
  onChange(runs) {
    const now = runs.map(({ id }) => id).join();
    if (now !== shownRuns()) void refresh();
  },
  onLost() {
    const status = document.querySelector('[data-home-status]');
    if (!status) return;
    status.textContent =
      'The course has ended. Start it again with npm start: this ' +
      'page comes back.';
  },
});

function shownRuns() {
  const shown = /** @type {NodeListOf<HTMLElement>} */ (
    document.querySelectorAll('[data-run]')
  );
  return [...shown].map(({ dataset }) => dataset['run']).join();
}

/** A link that has the focus keeps it. */
async function refresh() {
  const { activeElement } = document;
  const href = activeElement?.getAttribute('href');
  await refreshParts(['runs', 'start', 'lessons']).catch(() => {});
  if (!href || activeElement?.isConnected) return;
  const same = document.querySelector(`main [href="${href}"]`);
  if (same instanceof HTMLElement) same.focus();
}
