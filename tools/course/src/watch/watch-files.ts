// Tells, once things have settled, that files have changed.

import { once } from 'node:events';
import { watch } from 'chokidar';

export interface WatchOptions {
  /** Files and folders; what does not exist yet counts too. */
  paths: string[];
  ignored?: (file: string) => boolean;
  /** For folders that send no events, such as network drives. */
  poll: boolean;
  onChange: () => void;
}

export interface Watching {
  close: () => Promise<void>;
}

/** An editor writes a file in more than one step. */
const settleMs = 100;
const pollIntervalMs = 500;

/** Resolves once every change is noticed. */
export async function watchFiles({
  paths,
  ignored = () => false,
  poll,
  onChange,
}: WatchOptions): Promise<Watching> {
  let timer: NodeJS.Timeout | undefined;
  const watcher = watch(paths, {
    ignored,
    ignoreInitial: true,
    usePolling: poll,
    interval: pollIntervalMs,
  });
  watcher.on('all', () => {
    clearTimeout(timer);
    timer = setTimeout(onChange, settleMs);
  });
  // Such as a folder that goes away while it is being read.
  watcher.on('error', onChange);
  await once(watcher, 'ready');
  return {
    async close() {
      clearTimeout(timer);
      await watcher.close();
    },
  };
}
