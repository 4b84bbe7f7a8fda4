// Notices runs that begin or end on any page, and the course's end.

const everyMs = 2000;

/**
 * @typedef {{ id: string, kind: string, lesson: string,
 * side?: string, rungs?: Record<string, string> }} RunSummary
 * @typedef {object} Watcher
 * @property {(runs: RunSummary[]) => void} onChange Those under way;
 * also told at the beginning.
 * @property {() => void} onLost The course does not answer any more.
 */

/** @param {Watcher} watcher */
export function watchRuns({ onChange, onLost }) {
  /** @type {string | undefined} */
  let known;
  let isLost = false;
  let isLooking = false;

  async function look() {
    if (document.hidden || isLooking) return;
    isLooking = true;
    try {
      const runs = await runsUnderWay();
      // Another process has another token: this page is too old.
      if (isLost) return location.reload();
      const now = runs.map(({ id }) => id).join();
      if (now !== known) onChange(runs);
      known = now;
    } catch {
      if (!isLost) onLost();
      isLost = true;
    } finally {
      isLooking = false;
    }
  }

  setInterval(look, everyMs);
  document.addEventListener('visibilitychange', look);
  void look();
}

/** @returns {Promise<RunSummary[]>} */
async function runsUnderWay() {
  const headers = { Accept: 'application/json' };
  const response = await fetch('/runs', { headers });
  return (await response.json()).runs;
}
