// Waits for the end of a crash loop. It waits for events, and not for
// a time: a start takes long on a busy machine.

import { setTimeout as sleep } from 'node:timers/promises';
import type { RunningApp } from './start-app.ts';

const patienceMs = 15_000;
const crash = /"pid":(\d+).*CRASH_AFTER_MS is over/g;

/**
 * Resolves to the exit code.
 *
 * @throws Error once it is certain that the loop will not end.
 */
export async function endOfLoop(
  { shop, output, exited }: RunningApp,
  limit: number,
): Promise<number | null> {
  let end: { code: number | null } | undefined;
  void exited.then((exit) => (end = exit));
  const deadline = Date.now() + patienceMs;
  while (!end && Date.now() < deadline) {
    const crashes = [...output().matchAll(crash)];
    if (crashes.length > limit) {
      throw new Error(`it starts after more than ${limit} crashes`);
    }
    const pid = String(await shop.pid());
    if (crashes.some(([, crashed]) => crashed === pid)) {
      throw new Error(`process ${pid} goes on after its crash`);
    }
    await sleep(20);
  }
  return end ? end.code : null;
}
