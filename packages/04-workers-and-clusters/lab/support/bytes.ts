// Ways to bring a large buffer to a thread.

import type { Transferable, Worker } from 'node:worker_threads';

export const ways = ['copy', 'transfer', 'shared'];

interface Parcel {
  bytes: Uint8Array;
  transfer: Transferable[];
}

/** A buffer of `size` bytes, ready to be posted in that way. */
export function pack(way: string, size: number): Parcel {
  if (way === 'shared') {
    const bytes = new Uint8Array(new SharedArrayBuffer(size)).fill(1);
    return { bytes, transfer: [] };
  }
  const bytes = new Uint8Array(size).fill(1);
  return { bytes, transfer: way === 'transfer' ? [bytes.buffer] : [] };
}

/** Milliseconds until the thread says that it has the buffer. */
export async function timeToThread(
  worker: Worker,
  { bytes, transfer }: Parcel,
): Promise<number> {
  const startedAt = performance.now();
  const arrived = new Promise<number>((resolve, reject) => {
    worker.once('message', resolve);
    worker.once('error', reject);
  });
  worker.postMessage(bytes, transfer);
  const length = await arrived;
  const tookMs = performance.now() - startedAt;
  if (length === bytes.length || bytes.length === 0) return tookMs;
  throw new Error(`${length} of ${bytes.length} bytes arrived`);
}
