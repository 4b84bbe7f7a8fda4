// How long something takes, while it takes it.

const everyMs = 100;

/**
 * Shows the time that has passed, until it is told otherwise or its
 * element is gone.
 *
 * @param {HTMLElement} place
 * @param {number} [since] Of `Date.now()`. Nothing is shown without it.
 */
export function passed(place, since) {
  clearInterval(timers.get(place));
  place.textContent = '';
  if (since === undefined) return;
  const timer = setInterval(() => {
    if (place.isConnected) show();
    else clearInterval(timer);
  }, everyMs);
  timers.set(place, timer);
  const show = () => {
    const seconds = Math.max(0, Date.now() - since) / 1000;
    place.textContent = `${seconds.toFixed(1)} s`;
  };
  show();
}

/** @type {WeakMap<Element, ReturnType<typeof setInterval>>} */
const timers = new WeakMap();
