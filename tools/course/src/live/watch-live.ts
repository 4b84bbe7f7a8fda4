// A live lesson, graded again whenever something is typed.

import path from 'node:path';
import { UsageError } from '@under-load/lab/cli';
import { watchLoop } from '../watch/watch-loop.ts';
import { gradeLive, type LiveOptions } from './grade-live.ts';
import { actionOfKey, liveActions } from './live-action.ts';
import { readLiveState } from './live-state.ts';
import { readFiles } from './text-files.ts';

export interface WatchLiveOptions extends LiveOptions {
  /** Whether stdin has keys for us. */
  keys: boolean;
  poll: boolean;
}

/** Resolves at `q`, or when `signal` aborts. */
export async function watchLive(
  options: WatchLiveOptions,
): Promise<void> {
  const { session, display, keys, poll, signal } = options;
  const source = path.join(options.folder, 'src');
  const kept = path.join(session.folder, 'kept');
  let names: string[] = [];
  let seen = '';

  async function isNew(): Promise<boolean> {
    return (await fingerprint(source, session.folder)) !== seen;
  }

  await watchLoop({
    files: {
      paths: [source, session.folder],
      ignored: (file) => path.normalize(file) === kept,
      poll,
    },
    keys,
    signal,
    // A key of ours began a run already; the change that it made is
    // noticed a moment later.
    concerns: isNew,
    async run(stop) {
      seen = await fingerprint(source, session.folder);
      const run = { ...options, signal: stop };
      const { behaviours } = await gradeLive(run, names);
      if (behaviours.length < names.length) return;
      names = behaviours.map(({ behaviour }) => behaviour);
    },
    async onKey(key, restart) {
      display.onKey();
      await act(options, actionOfKey[key]);
      if (key === 'return' || (await isNew())) restart();
    },
  });
}

async function act(
  options: LiveOptions,
  name: string | undefined,
): Promise<void> {
  try {
    if (name) await liveActions[name]?.(options);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    options.display.tell([error.message]);
  }
}

/** Changes with whatever a grade depends on. */
async function fingerprint(
  source: string,
  state: string,
): Promise<string> {
  const files = await readFiles(source);
  return JSON.stringify([await readLiveState(state), ...files]);
}
