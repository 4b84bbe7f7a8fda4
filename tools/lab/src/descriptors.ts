// Counts what this process holds open: files, sockets, pipes.

import { closeSync, openSync, readdirSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';

/** Numbers that can be compared with one another, nothing else. */
export function countDescriptors(): number {
  if (process.platform === 'win32') return lowestFree();
  return readdirSync('/dev/fd').length;
}

/** The same, once what is about to close has closed. */
export async function countDescriptorsAtRest(): Promise<number> {
  let count = countDescriptors();
  for (let same = 0; same < 5; same += 1) {
    await sleep(20);
    const now = countDescriptors();
    if (now !== count) same = -1;
    count = now;
  }
  return count;
}

// Windows lists none; what is opened next gets the lowest free number,
// so a leak moves it.
function lowestFree(): number {
  const descriptor = openSync(process.execPath, 'r');
  closeSync(descriptor);
  return descriptor;
}
