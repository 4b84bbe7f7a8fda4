// When each rung of a lesson begins, if the lesson begins at 0:00.

/** Such as `0:05` or `1:10`; one more than there are rungs. */
export function runningClock(minutes: number[]): string[] {
  let at = 0;
  return [0, ...minutes].map((passed) => {
    at += passed;
    const rest = String(at % 60).padStart(2, '0');
    return `${Math.floor(at / 60)}:${rest}`;
  });
}
