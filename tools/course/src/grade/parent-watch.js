// A thread beside the tests, for code that blocks the event loop for
// ever: such a process gets no message, not even that the process that
// asked for the grade is gone.

import { rmSync } from 'node:fs';
import { isMainThread, Worker, workerData } from 'node:worker_threads';

const everyMs = 500;

/** Does not keep the process alive. */
export function endWithParent() {
  const options = { workerData: process.ppid, execArgv: [] };
  new Worker(new URL(import.meta.url), options).unref();
}

/**
 * Ends this process, and on POSIX all that it has started. No other
 * process removes its temporary files.
 */
export function endWithChildren() {
  const { UNDER_LOAD_SUITE_FOLDER } = process.env;
  try {
    if (UNDER_LOAD_SUITE_FOLDER)
      rmSync(UNDER_LOAD_SUITE_FOLDER, { recursive: true });
  } catch {
    // Gone already, or a child writes to it: this process ends anyway.
  }
  const group = process.platform === 'win32' ? 1 : -1;
  process.kill(group * process.pid, 'SIGKILL');
}

if (!isMainThread) {
  setInterval(() => {
    if (!isThere(workerData)) endWithChildren();
  }, everyMs);
}

// On POSIX an orphan gets another parent; on Windows it keeps the id.
function isThere(parent) {
  if (process.ppid !== parent) return false;
  try {
    return process.kill(parent, 0);
  } catch ({ code }) {
    return code === 'EPERM';
  }
}
