// The clock of an instructor: how long it has run, and whether that is
// what the lesson plans.

const minuteMs = 60_000;

/**
 * @typedef {object} Clock
 * @property {number} beforeMs How long it had run when it was stopped.
 * @property {number} since When it was started; 0 while it is stopped.
 */

/** @type {Clock} */
export const newClock = { beforeMs: 0, since: 0 };

/**
 * @param {Clock} clock
 * @param {number} now
 */
export function spentMs({ beforeMs, since }, now) {
  return beforeMs + (since ? now - since : 0);
}

/**
 * Started, or stopped where it runs.
 *
 * @param {Clock} clock
 * @param {number} now
 * @returns {Clock}
 */
export function switched(clock, now) {
  const beforeMs = spentMs(clock, now);
  return { beforeMs, since: clock.since ? 0 : now };
}

/**
 * Such as `7:05` or `1:10:00`.
 *
 * @param {number} ms
 */
export function timeOf(ms) {
  const seconds = Math.floor(ms / 1000);
  const parts = [Math.floor(seconds / 60) % 60, seconds % 60].map(
    (part) => String(part).padStart(2, '0'),
  );
  const hours = Math.floor(seconds / 3600);
  return hours > 0
    ? `${hours}:${parts.join(':')}`
    : parts.join(':').replace(/^0/, '');
}

/**
 * @param {number} ms
 * @param {{ from: number, to: number }} plan Minutes, of this slide's
 * rung.
 */
export function againstPlan(ms, { from, to }) {
  const late = Math.floor(ms / minuteMs - to);
  const early = Math.floor(from - ms / minuteMs);
  if (late >= 1) return `${late} min behind the plan`;
  if (early >= 1) return `${early} min ahead of the plan`;
  return 'as planned';
}
