// Asks until an answer fits, but not for long: a rung that never gives
// it should fail fast.

import { setTimeout as sleep } from 'node:timers/promises';

const patienceMs = 800;

/** The last answer. */
export async function soon<T>(
  ask: () => Promise<T> | T,
  isDone: (answer: T) => boolean,
): Promise<T> {
  const deadline = Date.now() + patienceMs;
  for (;;) {
    const answer = await ask();
    if (isDone(answer) || Date.now() > deadline) return answer;
    await sleep(20);
  }
}
