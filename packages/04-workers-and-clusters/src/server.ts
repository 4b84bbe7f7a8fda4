// Starts the server: one process, or a cluster of them.

import cluster from 'node:cluster';
import { availableParallelism } from 'node:os';
import { freePort } from './app/free-port.ts';
import { openService } from './app/service.ts';
import { interruption } from './kit/interruption.ts';
import { readFlags, readInteger } from './kit/options.ts';
import { chooseRung } from './kit/rung.ts';
import { runMain } from './kit/serve.ts';
import type { Serve } from './ladder/cluster/serve.ts';
import type { CreatePool } from './ladder/pool/pool.ts';

// Output that nobody reads any more ends no process.
for (const output of [process.stdout, process.stderr]) {
  output.on('error', () => {});
}
// From a signal on, the process has ten seconds.
interruption();
// The workers of a cluster run this file, too.
await runMain(async () => {
  const { workers, threads, pool, side, ...options } = readOptions();
  // In a worker, the primary holds the port.
  const port = cluster.isPrimary
    ? await freePort(options.port)
    : options.port;
  process.env['PORT'] = String(port); // The workers read it.
  const { createPool } = (await import(pool.url)) as {
    createPool: CreatePool;
  };
  const { serve } = (await import(side.url)) as { serve: Serve };
  const rungs = { pool: pool.name, cluster: side.name };
  await serve({
    open: () => openService({ createPool, threads, rungs }),
    port,
    workers,
    onReady: (url) => console.log(greeting(rungs, url)),
    log: console.log,
  });
});
// Open channels between primary and workers would keep this process.
process.exit();

function readOptions() {
  const values = readFlags({
    rung: { type: 'string' },
    cluster: { type: 'string', default: '1-single' },
    workers: { type: 'string' },
    threads: { type: 'string' },
  });
  const ladder = new URL('ladder/pool/', import.meta.url);
  const sides = new URL('ladder/cluster/', import.meta.url);
  const pool = chooseRung(ladder, values.rung);
  const side = chooseRung(sides, values.cluster, '--cluster');
  const few = { min: 1, max: 64 };
  const cores = availableParallelism();
  const { workers: asked = String(cores) } = values;
  const workers = readInteger('--workers', asked, few);
  // The cores are shared out among the processes.
  const processes = side.name === '1-single' ? 1 : workers;
  const share = Math.max(1, Math.floor(cores / processes));
  const { threads: many = String(share) } = values;
  const threads = readInteger('--threads', many, few);
  const { PORT = '3004' } = process.env;
  const port = readInteger('PORT', PORT, { max: 65_535 });
  return { port, workers, threads, pool, side };
}

function greeting(
  rungs: { pool: string; cluster: string },
  url: string,
): string {
  return `
Workers and clusters, rung ${rungs.pool}, cluster ${rungs.cluster}, on ${url}
Open it in a browser to see the tiles drawn, or try:
  curl "${url}/primes?below=1000000"
  curl -o mandelbrot.png "${url}/mandelbrot.png?size=512&threads=2"
  curl ${url}/healthz
  curl ${url}/whoami
The process to signal or to kill is ${process.pid}. Ctrl-C ends it.`;
}
