// The grade of the student's version, as it comes.

import { find } from './find.js';

/** @param {HTMLElement} exercise */
export function createGrade(exercise) {
  const list = find(exercise, '[data-behaviours]');
  const verdict = find(exercise, '[data-verdict]');
  const problem = find(exercise, '[data-problem]');
  const score = find(exercise, '[data-score]');
  /** @type {HTMLProgressElement} */
  const bar = find(exercise, '[data-held]');
  const total = list.children.length;
  let held = 0;

  /** @param {string} sentence @param {string} [outcome] */
  function say(sentence, outcome = '') {
    verdict.textContent = sentence;
    verdict.dataset['outcome'] = outcome;
  }

  function showScore() {
    bar.value = held;
    score.textContent = `${held} of ${total} behaviours hold`;
  }

  function clear() {
    held = 0;
    showScore();
    problem.hidden = true;
    for (const item of list.querySelectorAll('[data-behaviour]')) {
      if (!(item instanceof HTMLElement)) continue;
      delete item.dataset['result'];
      for (const pre of item.querySelectorAll('pre')) pre.remove();
    }
    say('Your version is graded.', 'running');
  }

  /**
   * @param {{ behaviour: string, passed: boolean, message: string,
   * printed?: string[] }} told
   */
  function addBehaviour({ behaviour, passed, message, printed }) {
    const selector = `[data-behaviour="${CSS.escape(behaviour)}"]`;
    const item = list.querySelector(selector);
    if (!(item instanceof HTMLElement)) return;
    item.dataset['result'] = passed ? 'passed' : 'failed';
    if (passed) held++;
    else item.append(lines(message, 'reason', 'Why it does not hold'));
    if (printed) {
      const text = printed.join('\n');
      item.append(lines(text, 'printed', 'What your code printed'));
    }
    showScore();
  }

  /** @param {{ isDone: boolean, problem: string }} told */
  function addVerdict({ isDone, problem: text }) {
    problem.textContent = text;
    problem.hidden = !text;
    if (isDone) return say('Done: every behaviour holds.', 'passed');
    const missing = total - held;
    const rest =
      missing === 1 ? 'One behaviour is' : `${missing} behaviours are`;
    const found = text ? 'It could not be graded.' : `${rest} missing.`;
    say(`${found} Save your file, and it is graded again.`, 'failed');
  }

  return {
    say,
    clear,
    /** @param {any} event */
    add(event) {
      if (event.type === 'grading') clear();
      if (event.type === 'behaviour') addBehaviour(event);
      if (event.type === 'graded') addVerdict(event);
      if (event.type !== 'ended' || event.how === 'finished') return;
      say(
        event.how === 'stopped' ? 'Stopped.' : event.message,
        'failed',
      );
    },
  };
}

/**
 * @param {string} text
 * @param {string} className
 * @param {string} label
 */
function lines(text, className, label) {
  const pre = document.createElement('pre');
  pre.className = className;
  pre.textContent = text;
  pre.tabIndex = 0;
  pre.setAttribute('role', 'region');
  pre.setAttribute('aria-label', label);
  return pre;
}
