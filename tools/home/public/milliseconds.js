// A time as people read it.

/** @param {number} ms */
export function milliseconds(ms) {
  return `${ms < 100 ? ms.toFixed(1) : Math.round(ms)} ms`;
}
