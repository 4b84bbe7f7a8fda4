// What the panel of a run says, in one sentence each.

export const lostSentence =
  'The course has ended, and so have its runs. ' +
  'Start it again with npm start: this page comes back.';

/** @param {any} step The trial that begins now. */
export function trialSentence(step) {
  const { experiment, variant, run, runs, done, total } = step;
  const turn = runs > 1 ? `, run ${run} of ${runs}` : '';
  return `${experiment}: ${variant}${turn} (${done} of ${total} done)`;
}

/**
 * @param {{ how: string, message: string }} ended
 * @param {{ experiment: string, holds: boolean }[]} measured
 * @returns {[state: string, text: string]}
 */
export function endingOf({ how, message }, measured) {
  if (how === 'failed') {
    return ['failed', `The run failed: ${message}`];
  }
  if (how === 'stopped') {
    const kept =
      measured.length > 0 ? ' What was measured before is kept.' : '';
    return ['stopped', `Stopped.${kept}`];
  }
  const failing = measured.filter(({ holds }) => !holds);
  if (failing.length === 0) {
    const claims =
      measured.length === 1 ? 'The claim holds' : 'All claims hold';
    return ['finished', `Measured. ${claims}.`];
  }
  const names = failing.map(({ experiment }) => experiment).join(', ');
  return ['failed', `Measured. Does not hold: ${names}.`];
}
