// How long the event loop stood still, at most, while work ran.

export async function longestPauseMs(
  work: () => Promise<unknown>,
): Promise<number> {
  let [longest, lastAt] = [0, performance.now()];
  function turn(): void {
    const now = performance.now();
    longest = Math.max(longest, now - lastAt);
    lastAt = now;
  }
  const timer = setInterval(turn, 2);
  await work();
  turn(); // A pause up to the end of the work is one, too.
  clearInterval(timer);
  return longest;
}
