// A server and a worker; one that is killed is replaced.

import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { ToPlace } from './child.ts';
import { type Counts, countJobs } from './count-jobs.ts';
import { type Shop, withShop } from './with-shop.ts';

const file = fileURLToPath(new URL('child.ts', import.meta.url));

export interface Processes {
  look: () => Promise<Counts>;
  /** Resolves when the server has placed all. */
  place: (orders: number) => Promise<void>;
  /** The server kills itself as the last one is committed. */
  placeAndDie: (orders: number) => Promise<void>;
  /** Kills who does the jobs: the server, when it has them itself. */
  killWorker: () => Promise<void>;
}

export function withProcesses<T>(
  variant: string,
  signal: AbortSignal,
  use: (processes: Processes) => Promise<T>,
): Promise<T> {
  return withShop(variant, async (shop) => {
    const alive = new Set<ChildProcess>();
    const killAll = () => {
      for (const child of alive) child.kill('SIGKILL');
    };
    signal.addEventListener('abort', killAll);
    const start = async (role: string) => {
      signal.throwIfAborted();
      const child = fork(file, [variant, shop.schema, role]);
      alive.add(child);
      child.once('exit', () => alive.delete(child));
      const [said] = (await Promise.race([
        once(child, 'message', { signal }),
        once(child, 'exit'),
      ])) as unknown[];
      if (said !== 'ready') throw new Error(`the ${role} has ended`);
      return child;
    };
    try {
      return await use(await startFamily(shop, start, signal));
    } finally {
      const gone = [...alive].map((child) => once(child, 'exit'));
      killAll();
      await Promise.all(gone);
    }
  });
}

async function startFamily(
  { db, schema, queue }: Shop,
  start: (role: string) => Promise<ChildProcess>,
  signal: AbortSignal,
): Promise<Processes> {
  let server = await start('server');
  let worker = queue.inProcess ? server : await start('worker');
  const tell = (told: ToPlace) => void server.send(told);

  return {
    look() {
      signal.throwIfAborted();
      return countJobs(db, schema);
    },

    async place(orders) {
      const placed = once(server, 'message', { signal });
      tell({ orders, thenDie: false });
      await placed;
    },

    async placeAndDie(orders) {
      const gone = once(server, 'exit', { signal });
      tell({ orders, thenDie: true });
      await gone;
      server = await start('server');
      if (queue.inProcess) worker = server;
    },

    async killWorker() {
      const gone = once(worker, 'exit', { signal });
      worker.kill('SIGKILL');
      await gone;
      worker = await start(queue.inProcess ? 'server' : 'worker');
      if (queue.inProcess) server = worker;
    },
  };
}
