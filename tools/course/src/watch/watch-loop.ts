// Runs something again and again: on a change, on a key.

import { latestRun } from './latest-run.ts';
import { readKeys } from './keys.ts';
import { watchFiles, type WatchOptions } from './watch-files.ts';

export interface WatchLoop {
  files: Omit<WatchOptions, 'onChange'>;
  /** Aborts the run's signal when the next one is due. */
  run: (signal: AbortSignal) => Promise<void>;
  /** Whether a change is worth a run. @default always */
  concerns?: () => Promise<boolean>;
  /** Whether stdin has keys for us. */
  keys: boolean;
  /** One at a time, but for `q`, which ends the loop. */
  onKey: (key: string, restart: () => void) => Promise<void> | void;
  signal: AbortSignal;
}

/** Resolves at `q`, at the end of a piped stdin, or on `signal`. */
export async function watchLoop(loop: WatchLoop): Promise<void> {
  const { run, concerns = async () => true, signal } = loop;
  const ending = endOf(signal);
  const { end, fail } = ending;
  const runs = latestRun(run, fail);
  let tasks = Promise.resolve();
  const inTurn = (task: () => Promise<void>) => {
    tasks = tasks.then(task).catch(fail);
  };
  const onChange = () =>
    inTurn(async () => {
      if (await concerns()) runs.restart();
    });
  const onKey = (key: string) => {
    if (key === 'q') end();
    else inTurn(async () => loop.onKey(key, runs.restart));
  };
  const stopKeys = loop.keys
    ? readKeys(process.stdin, { onKey, onEnd: end })
    : () => {};
  const watching = watchFiles({ ...loop.files, onChange });
  try {
    runs.restart();
    await watching;
    await ending.reached;
  } finally {
    stopKeys();
    await runs.stop();
    await watching.then(({ close }) => close());
  }
}

function endOf(signal: AbortSignal) {
  let end = () => {};
  let fail: (reason: unknown) => void = () => {};
  const reached = new Promise<void>((resolve, reject) => {
    end = resolve;
    fail = reject;
  });
  // It may fail before the loop awaits it.
  reached.catch(() => {});
  if (signal.aborted) end();
  signal.addEventListener('abort', () => end(), { once: true });
  return { end, fail, reached };
}
