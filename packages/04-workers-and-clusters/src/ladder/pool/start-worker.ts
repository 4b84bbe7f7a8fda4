// Starts a thread on a TypeScript file. Given: do not type it.

import { Worker, type WorkerOptions } from 'node:worker_threads';

export function startWorker(entry: URL, options?: WorkerOptions) {
  // The process may have flags that a thread does not take.
  return new Worker(loadable(entry), { execArgv: [], ...options });
}

// From 22.18 on, Node.js strips types. On Node 20 a thread does not
// inherit the loader of its process: so it first registers one.
function loadable(entry: URL): URL {
  const { typescript } = process.features as { typescript?: unknown };
  if (typescript) return entry;
  const loader = import.meta.resolve('tsx/esm/api');
  const code = `import { register } from '${loader}';
register();
await import('${entry.href}');`;
  return new URL(`data:text/javascript,${encodeURIComponent(code)}`);
}
