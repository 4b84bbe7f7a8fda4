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

function refresh() {
  return refreshParts(['runs', 'start', 'lessons']).catch(() => {});
}
