// When a process is gone, and all that it wrote has been read.

import type { ChildProcess } from 'node:child_process';
import type { Readable } from 'node:stream';

/**
 * Resolves to its exit code: null when a signal ended it, or when it
 * never began. In place of the event `close`, which does not come
 * after `child.disconnect()`.
 */
export async function processClosed(
  child: ChildProcess,
): Promise<number | null> {
  child.on('error', () => {}); // its exit says it, too
  if (child.pid === undefined) return null;
  const exited = new Promise<number | null>((resolve) => {
    child.once('exit', resolve);
  });
  await Promise.all([exited, read(child.stdout), read(child.stderr)]);
  return exited;
}

function read(stream: Readable | null): Promise<void> {
  return new Promise((resolve) => {
    if (stream) stream.once('close', resolve);
    else resolve();
  });
}
