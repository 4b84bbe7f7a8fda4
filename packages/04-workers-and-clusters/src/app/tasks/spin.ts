// Uses a core for a given time, by the clock: the load of a lesson.

export function spin({ ms }: { ms: number }): number {
  const until = performance.now() + ms;
  let rounds = 0;
  while (performance.now() < until) rounds += 1;
  return rounds;
}
