// The Tests tab: runs the suite, and shows each test as it ends.

import { refreshParts } from './course-api.js';
import { find } from './find.js';
import { controlRun } from './run-control.js';
import { createCounts } from './tests-counts.js';
import { createFailures } from './tests-failures.js';
import { createFiles } from './tests-files.js';
import { createMatrix } from './tests-matrix.js';

const suite = document.querySelector('[data-suite]');
if (suite instanceof HTMLElement) open(suite);

/** @param {HTMLElement} suite */
function open(suite) {
  const { lesson = '', run, started } = suite.dataset;
  const views = [createMatrix, createFiles, createFailures].map(
    (create) => create(suite),
  );
  const counts = createCounts(suite);

  /** @param {any} event */
  function onEvent(event) {
    if (event.type === 'test' || event.type === 'unloadable') {
      for (const view of views) view.add(event);
    }
    counts.add(event);
    // It may have changed what the home page says, too.
    if (event.type === 'ended') void refreshParts(['suite-state']);
  }

  controlRun(
    {
      startButton: find(suite, '[data-run-tests]'),
      stopButton: find(suite, '[data-stop-tests]'),
      request: { kind: 'tests', lesson },
      onBegin(isOld) {
        for (const view of views) view.clear();
        counts.begin(isOld && started ? new Date(started) : new Date());
      },
      onEvent,
      onRefused: counts.say,
    },
    run,
  );
}
