// Starts a thread on a TypeScript file. Given: nobody types it.

import { Worker, type WorkerOptions } from 'node:worker_threads';

export function startWorker(entry: URL, options?: WorkerOptions) {
  // From 22.18 on, Node.js runs TypeScript by itself.
  const isReady = Object(process.features).typescript;
  const first = isReady ? entry : withLoader(entry);
  // The process may have flags that a thread does not take.
  return new Worker(first, { execArgv: [], ...options });
}

// On Node 20 a thread does not inherit the loader of its process: its
// first module registers one, then imports `entry`.
function withLoader(entry: URL): URL {
  const loader = import.meta.resolve('tsx/esm/api');
  const code = `import { register } from '${loader}';
register();
await import('${entry.href}');`;
  return new URL(`data:text/javascript,${encodeURIComponent(code)}`);
}
