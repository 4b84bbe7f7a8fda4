// A thread that answers how many bytes it was given.

import { parentPort } from 'node:worker_threads';

parentPort?.on('message', (bytes: Uint8Array) => {
  parentPort?.postMessage(bytes.length);
});
