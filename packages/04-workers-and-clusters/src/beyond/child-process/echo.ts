// Sends every message back, as a thread or as a process. The first
// message says that it has started, and how large its process is.

import { parentPort } from 'node:worker_threads';

if (parentPort) {
  const port = parentPort;
  port.on('message', (input: number) => port.postMessage(input));
  port.postMessage(process.memoryUsage.rss());
} else {
  process.on('message', (input: number) => process.send?.(input));
  // Without its parent it has no work.
  process.on('disconnect', () => process.exit());
  process.send?.(process.memoryUsage.rss());
}
