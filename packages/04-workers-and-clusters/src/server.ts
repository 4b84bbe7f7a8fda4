// Starts the lesson's server: one process, or a cluster of them.

import type { Answering, Serve } from './cluster.ts';
import { serve as single } from './cluster-ladder/1-single.ts';
import { serve as forkAll } from './cluster-ladder/2-fork-all.ts';
import { serve as supervised } from './cluster-ladder/3-supervised.ts';
import { type ClusterRung, type Config, readConfig } from './config.ts';
import { createService } from './service.ts';

const ladder: Record<ClusterRung, Serve> = {
  '1-single': single,
  '2-fork-all': forkAll,
  '3-supervised': supervised,
};

try {
  const config = readConfig(process.argv.slice(2), process.env);
  // Called in the workers, too: each runs this file.
  process.exitCode = await ladder[config.cluster]({
    open: () => open(config),
    port: config.port,
    workers: config.workers,
    onReady: (url) => greet(config, url),
    log: console.log,
  });
} catch (error) {
  console.error(explain(error as NodeJS.ErrnoException));
  // Not by `exitCode`: the channel to its primary would keep a worker.
  process.exit(1);
}

function open(config: Config): Answering {
  const onError = console.error;
  const { app, close } = createService({ config, onError });
  return { listener: app, close };
}

function greet({ rung, cluster }: Config, url: string): void {
  console.log(`
Workers and clusters, rung ${rung}, cluster ${cluster}, on ${url}
Open it in a browser to see the tiles drawn, or try:
  curl "${url}/primes?below=1000000"
  curl -o mandelbrot.png "${url}/mandelbrot.png?size=512&threads=2"
  curl ${url}/healthz
  curl ${url}/whoami
The process to signal or to kill is ${process.pid}. Ctrl-C ends it.`);
}

function explain({ code, message }: NodeJS.ErrnoException): string {
  if (code !== 'EADDRINUSE') return message;
  return 'The port is taken: end its owner, or set PORT=0 for any other.';
}
