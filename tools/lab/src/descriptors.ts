// Counts what this process holds open: files, sockets, pipes.

import { closeSync, openSync, readdirSync } from 'node:fs';

/** Numbers that can be compared with one another, nothing else. */
export function countDescriptors(): number {
  if (process.platform === 'win32') return lowestFree();
  return readdirSync('/dev/fd').length;
}

// Windows lists none; what is opened next gets the lowest free number,
// so a leak moves it.
function lowestFree(): number {
  const descriptor = openSync(process.execPath, 'r');
  closeSync(descriptor);
  return descriptor;
}
