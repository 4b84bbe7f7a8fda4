// A live lesson, graded again whenever something is typed.

import path from 'node:path';
import { UsageError } from '@under-load/lab/cli';
import { watchLoop } from '../watch/watch-loop.ts';
import { gradeLive, type LiveOptions } from './grade-live.ts';
import { actionOfKey, liveActions } from './live-action.ts';
import type { LiveSession } from './live-session.ts';
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
  /** Of the last whole run, by ladder. */
  const names = new Map<string, string[]>();
  let seen = '';

  async function isNew(): Promise<boolean> {
    return (await fingerprint(source, session)) !== seen;
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
      seen = await fingerprint(source, session);
      const { folder } = (await session.position()).ladder;
      const before = names.get(folder);
      const run = { ...options, signal: stop };
      const { behaviours } = await gradeLive(run, before);
      if (behaviours.length < (before?.length ?? 0)) return;
      names.set(
        folder,
        behaviours.map(({ behaviour }) => behaviour),
      );
    },
    async onKey(key, restart) {
      if (display.onKey()) return;
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

/** Changes with everything that a grade depends on. */
async function fingerprint(
  source: string,
  session: LiveSession,
): Promise<string> {
  const files = await readFiles(source);
  const { ladder, index, startedAt } = await session.position();
  return JSON.stringify([ladder.folder, index, startedAt, ...files]);
}
