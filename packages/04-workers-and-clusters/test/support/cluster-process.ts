// A program over one rung of the cluster ladder, with routes that
// harm the process that answers them. Its lines tell the fixture what
// happens.

import cluster from 'node:cluster';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import type {
  Answering,
  Serve,
  Supervision,
} from '../../src/ladder/cluster/serve.ts';

/** What the fixture passes on the command line, as JSON. */
export interface ClusterProcessOptions {
  /** URL of the module under proof. */
  module: string;
  workers: number;
  /** Each process that answers fails as it begins. */
  isBroken: boolean;
  /** So many workers are begun in good order; all later ones fail. */
  breaksAfter: number;
  supervision: Partial<Supervision>;
}

const [json = '{}'] = process.argv.slice(2);
const options = JSON.parse(json) as ClusterProcessOptions;
const { serve } = (await import(options.module)) as { serve: Serve };

cluster.on('listening', (worker) => {
  console.log(`listens ${worker.process.pid}`);
});
try {
  await serve({
    open,
    port: 0,
    workers: options.workers,
    onReady,
    log: console.log,
    supervision: options.supervision,
  });
  process.exit();
} catch (error) {
  console.error(error);
  process.exit(1);
}

function onReady(url: string): void {
  const workers = Object.keys(cluster.workers ?? {}).length;
  if (workers === 0) console.log(`listens ${process.pid}`);
  console.log(`ready ${url} ${workers || 1}`);
}

function open(): Answering {
  console.log(`begins ${process.pid}`);
  const id = cluster.worker?.id ?? 0;
  if (options.isBroken || id > options.breaksAfter)
    throw new Error('no database today');
  return {
    listener: (request, answer) => void reply(request, answer),
    close: async () => {},
  };
}

async function reply(
  { url = '' }: IncomingMessage,
  answer: ServerResponse,
): Promise<void> {
  if (url !== '/') console.log(`${url.slice(1)} ${process.pid}`);
  if (url === '/slow') await sleep(500);
  if (url === '/hang') for (;;);
  answer.end(String(process.pid));
}
