// The exercise: grades it, and asks for hints and the solution.

import { act, refreshParts } from './course-api.js';
import { createGrade } from './exercise-grade.js';
import { find } from './find.js';
import { controlRun } from './run-control.js';

const exercise = document.querySelector('[data-exercise]');
if (exercise instanceof HTMLElement) open(exercise);

/** @param {HTMLElement} exercise */
function open(exercise) {
  const { lesson = '', ladder = '', run } = exercise.dataset;
  const grade = createGrade(exercise);
  controlRun(
    {
      startButton: find(exercise, '[data-grade]'),
      stopButton: find(exercise, '[data-stop-grade]'),
      request: { kind: 'exercise', lesson, ladder },
      onBegin: grade.clear,
      onEvent(event) {
        grade.add(event);
        if (event.type === 'grading') refresh('exercise-files');
        if (event.type !== 'graded') return;
        refresh('exercise-state', 'steps');
        if (event.isDone) refresh('solution');
      },
      onRefused: grade.say,
    },
    run,
  );
  exercise.addEventListener('click', async ({ target }) => {
    if (!(target instanceof HTMLElement)) return;
    await onButton(target, lesson).catch((error) =>
      grade.say(error.message),
    );
  });
}

/** @param {string[]} parts The page as it is will do, too. */
function refresh(...parts) {
  refreshParts(parts).catch(() => {});
}

/**
 * @param {HTMLElement} button
 * @param {string} lesson
 */
async function onButton({ dataset }, lesson) {
  const path = `/lessons/${lesson}`;
  if (dataset['hint'] !== undefined) {
    await act('POST', `${path}/hints`);
    await refreshParts(['hints']);
    focusOn('[data-part="hints"] h3:last-of-type');
  }
  if (dataset['askGiveUp'] !== undefined) {
    find(document, '[data-confirm]').hidden = false;
    focusOn('[data-give-up]');
  }
  if (dataset['giveUp'] !== undefined) {
    await act('POST', `${path}/solution`, { giveUp: true });
    await refreshParts(['solution']);
    focusOn('[data-part="solution"] summary');
  }
}

/** What was pressed is gone: the next thing to read takes its place. */
function focusOn(/** @type {string} */ selector) {
  const element = document.querySelector(selector);
  if (!(element instanceof HTMLElement)) return;
  if (element.tabIndex < 0) element.tabIndex = -1;
  element.focus();
}
