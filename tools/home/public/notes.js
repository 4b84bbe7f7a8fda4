// The notes of the slide that the other window shows, and a clock.

import './slide-keys.js';
import { refreshParts } from './course-api.js';
import { find } from './find.js';
import {
  againstPlan,
  newClock,
  spentMs,
  switched,
  timeOf,
} from './notes-clock.js';

/** Longer than a slide takes to load, on a busy machine too. */
const settleMs = 10_000;

const { lesson = '' } = find(document, '[data-lesson]').dataset;
const channel = new BroadcastChannel(`slides of ${lesson}`);
const key = `clock of ${lesson}`;

let slide = find(document, '[data-notes]').dataset['notes'] ?? '';
let movedAt = -settleMs;
let turn = Promise.resolve();
/** @type {import('./notes-clock.js').Clock} */
let clock =
  JSON.parse(sessionStorage.getItem(key) ?? 'null') ?? newClock;

channel.addEventListener('message', ({ data: { at, isStep } }) => {
  if (isStep || at === slide) movedAt = -settleMs;
  if (!at || at === slide) return;
  const hasJustMoved = performance.now() - movedAt < settleMs;
  // The slides were still on their way to the one before.
  if (hasJustMoved) channel.postMessage({ to: slide });
  else inTurn(() => show(at));
});

document.addEventListener('click', ({ target }) => {
  const button =
    target instanceof Element && target.closest('[data-go]');
  if (!(button instanceof HTMLElement)) return;
  const { step = '' } = button.dataset;
  inTurn(async () => {
    movedAt = performance.now();
    // Two in a row are two steps: the button is looked for anew.
    const to = find(document, `[data-step="${step}"]`).dataset['go'];
    channel.postMessage({ to });
    await show(to ?? '');
  });
});

/** @param {() => Promise<void>} task */
function inTurn(task) {
  // Where the course has ended, the notes stay as they are.
  turn = turn.then(task).catch(() => {});
}

/** @param {string} name */
async function show(name) {
  slide = name;
  history.replaceState(null, '', `/lessons/${lesson}/notes/${name}`);
  if (clock === newClock) setClock(switched(clock, Date.now()));
  const hasFocus = document.activeElement?.matches('[data-step]');
  await refreshParts(['notes']);
  // So that Space goes on, as on the slides.
  if (hasFocus) find(document, '[data-step="next"]').focus();
  showTime();
}

const run = find(document, '[data-clock-switch]');
run.addEventListener('click', () =>
  setClock(switched(clock, Date.now())),
);
find(document, '[data-clock-reset]').addEventListener('click', () =>
  setClock(newClock),
);

/** @param {import('./notes-clock.js').Clock} next */
function setClock(next) {
  clock = next;
  sessionStorage.setItem(key, JSON.stringify(clock));
  showTime();
}

function showTime() {
  const ms = spentMs(clock, Date.now());
  find(document, '[data-clock]').textContent = timeOf(ms);
  run.textContent = clock.since ? 'Pause' : 'Start';
  const { from, to } = find(document, '[data-notes]').dataset;
  const plan = { from: Number(from), to: Number(to) };
  const isUsed = clock.since > 0 || clock.beforeMs > 0;
  find(document, '[data-against]').textContent = isUsed
    ? againstPlan(ms, plan)
    : 'The clock starts with the next slide.';
}

setInterval(showTime, 500);
showTime();
channel.postMessage({ ask: true });
