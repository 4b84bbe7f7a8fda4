// Waits for an answer after a crash, for long: a start takes its time
// on a busy machine. It does not wait for a server that has ended.

import type { RunningServer } from '@under-load/lab';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Shop } from '../../lab/support/shop.ts';

const patienceMs = 15_000;

/** The process that answers; undefined when none does, or will. */
export async function comesBack({
  shop,
  exited,
}: Pick<RunningServer, 'exited'> & { shop: Shop }) {
  let hasEnded = false;
  void exited.then(() => (hasEnded = true));
  const deadline = Date.now() + patienceMs;
  while (!hasEnded && Date.now() < deadline) {
    const pid = await shop.pid();
    if (pid !== undefined) return pid;
    await sleep(20);
  }
  return undefined;
}
