// Fires a volley a second, and draws each request as a dot.

import { drawBand, clearBands } from './bands.js';

const element = (id) => document.getElementById(id);
const seconds = 12;
const button = element('fire');

button.addEventListener('click', () => void fire());
// Before now the page did not listen to clicks.
button.disabled = false;
// `/#fire` begins at once.
if (location.hash === '#fire') button.click();

async function fire() {
  const fired = [];
  button.disabled = true;
  clearBands(element('dots'));
  element('seconds').replaceChildren();
  try {
    for (let second = 0; second < seconds; second += 1) {
      const next = wait(1000);
      fired.push(await fireVolley());
      show(fired);
      if (second < seconds - 1) await next;
    }
  } catch (error) {
    element('status').textContent = `It ended early: ${error.message}`;
  } finally {
    button.disabled = false;
  }
}

async function fireVolley() {
  const at = performance.now();
  const answer = await fetch('volley?requests=1000');
  if (!answer.ok) throw new Error(`the server says ${answer.status}`);
  const body = await answer.json();
  return { ...body, at, until: performance.now() };
}

function show(fired) {
  const last = fired.at(-1);
  const worst = mostInAWindow(fired);
  element('rung').textContent = last.rung;
  element('limit').textContent = last.limit;
  element('window').textContent = last.windowMs / 1000;
  element('worst').textContent = worst;
  element('figure').classList.toggle('is-over', worst > last.limit);
  drawBand(element('dots'), fired.length - 1, last.each);
  const row = document.createElement('li');
  row.textContent = `${last.passed} of ${last.requests} passed`;
  element('seconds').append(row);
}

/** Of those that were surely in one window: asked and answered. */
function mostInAWindow(fired) {
  const sums = fired.map(({ at, windowMs }) => {
    const inside = fired.filter(
      (other) => other.at >= at && other.until < at + windowMs,
    );
    return inside.reduce((sum, { passed }) => sum + passed, 0);
  });
  return Math.max(...sums);
}

function wait(ms) {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
