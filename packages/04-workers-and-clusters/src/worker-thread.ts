// Starts a thread on a TypeScript file, whoever compiles it.

import { Worker, type WorkerOptions } from 'node:worker_threads';

/**
 * From 22.18 on Node strips types by itself. On Node 20 a thread does
 * not inherit the loader that compiles TypeScript: its first module
 * registers one, then imports `entry`.
 */
export function startWorker(
  entry: URL,
  options: WorkerOptions = {},
): Worker {
  const isCompiled = !entry.pathname.endsWith('.ts');
  const isReady = isCompiled || nodeStripsTypes();
  const first = isReady ? entry : withLoader(entry);
  // The flags of the parent may be none that a thread takes.
  return new Worker(first, { execArgv: [], ...options });
}

function nodeStripsTypes(): boolean {
  const { features } = process;
  return 'typescript' in features && Boolean(features.typescript);
}

function withLoader(entry: URL): URL {
  const loader = import.meta.resolve('tsx/esm/api');
  const code = [
    `import { register } from ${JSON.stringify(loader)};`,
    'register();',
    `await import(${JSON.stringify(entry.href)});`,
  ].join('\n');
  return new URL(`data:text/javascript,${encodeURIComponent(code)}`);
}
