// The tests that are in no matrix, by file.

import { find } from './find.js';
import { hasCell } from './tests-matrix.js';

/** @param {HTMLElement} suite */
export function createFiles(suite) {
  const section = find(suite, '[data-files]');
  const list = find(section, 'ul');
  const hint = find(section, '[data-no-files]');
  const isInMatrix = hasCell(suite);
  /** @type {Map<string, ReturnType<typeof createFile>>} */
  let files = new Map();

  return {
    /** @param {any} event */
    add(event) {
      if (isInMatrix(event)) return;
      const file = files.get(event.file) ?? createFile(event.file);
      files.set(event.file, file);
      file.add(event);
      hint.hidden = true;
      list.append(...(file.item.isConnected ? [] : [file.item]));
    },
    clear() {
      files = new Map();
      list.replaceChildren();
    },
  };
}

/** @param {string} name */
function createFile(name) {
  const item = document.createElement('li');
  item.dataset['file'] = name;
  const details = document.createElement('details');
  const summary = document.createElement('summary');
  const title = document.createElement('code');
  title.textContent = name;
  const score = document.createElement('span');
  const tests = document.createElement('ul');
  summary.append(title, ' ', score);
  details.append(summary, tests);
  item.append(details);
  const counts = { passed: 0, failed: 0, skipped: 0 };

  /** @param {any} event */
  function add(event) {
    const { type, status = 'failed' } = event;
    counts[/** @type {keyof typeof counts} */ (status)]++;
    const { passed, failed } = counts;
    item.dataset['result'] = failed > 0 ? 'failed' : 'passed';
    score.textContent =
      failed > 0
        ? `✗ ${failed} of ${passed + failed} failed`
        : `✓ ${passed}`;
    const test = document.createElement('li');
    test.dataset['result'] = status;
    test.textContent =
      type === 'test' ? titleOf(event) : 'cannot be loaded';
    tests.append(test);
  }

  return { item, add };
}

const marks = { passed: '✓', failed: '✗', skipped: '–' };

/** @param {any} event */
function titleOf({ path, name, status, ms }) {
  const mark = marks[/** @type {keyof typeof marks} */ (status)];
  const time = ms >= 100 ? ` (${(ms / 1_000).toFixed(1)} s)` : '';
  return `${mark} ${[...path, name].join(' › ')}${time}`;
}
