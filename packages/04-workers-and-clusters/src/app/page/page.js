// Draws the tiles as they arrive, each in the colour of its thread.

import { watchHealth } from './health.js';
import { countPrimes } from './primes.js';
import { ThreadLegend } from './thread-legend.js';

const element = (id) => document.getElementById(id);
const form = element('draw');
const canvas = element('image');
const progress = element('progress');
const context = canvas.getContext('2d');
const legend = new ThreadLegend(element('threads'));

form.addEventListener('submit', (event) => {
  event.preventDefault();
  draw(new URLSearchParams(new FormData(form)));
});
element('primes').addEventListener('click', countPrimes);
watchHealth();
// Before now the page did not listen to clicks.
for (const button of document.querySelectorAll('button')) {
  button.disabled = false;
}
// `/#draw` begins at once.
if (location.hash === '#draw') form.requestSubmit();

function draw(query) {
  const button = form.querySelector('button');
  const events = new EventSource(`tiles?${query}`);
  const began = performance.now();
  let [done, all] = [0, 0];
  button.disabled = true;

  listen('begin', ({ size, tiles }) => {
    [canvas.width, canvas.height, all] = [size, size, tiles];
    legend.clear();
    show('');
  });
  listen('tile', (tile) => {
    put(tile);
    done += 1;
    show('');
  });
  listen('end', () => end(': done'));
  listen('failed', () => end(': the pool gave up'));
  // Else the browser would ask again, for ever.
  events.addEventListener('error', () => end(': no more came'));

  function listen(name, hear) {
    events.addEventListener(name, ({ data }) => hear(JSON.parse(data)));
  }

  function show(what) {
    const ms = Math.round(performance.now() - began);
    progress.textContent = `${done} of ${all} tiles in ${ms} ms${what}`;
  }

  function end(what) {
    events.close();
    button.disabled = false;
    show(what);
  }
}

function put({ x, y, width, height, threadId, pixels }) {
  const bytes = Uint8ClampedArray.from(atob(pixels), (character) =>
    character.charCodeAt(0),
  );
  context.putImageData(new ImageData(bytes, width, height), x, y);
  legend.add(threadId, bytes);
}
