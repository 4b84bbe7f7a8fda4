// Whether a file that is saved is noticed: `live` and `exercise` wait
// for that. On mounts of another system nothing may ever be heard.

import { watch } from 'node:fs';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { type Check, type Finding, ok, warning } from './check.ts';
import { mountOf } from './mounts.ts';

const patienceMs = 3_000;
const betweenWritesMs = 100;

const remedy =
  'Add --poll to "lesson live" and "lesson exercise", or move the repository to a disk of this system (in WSL: below ~).';

export const fileWatching: Check = {
  name: 'watching',
  async look({ root, signal }) {
    const mount = await mountOf(root);
    return [judgeWatching(await hearsChanges(root, signal), mount)];
  },
};

/** @param mount A file system of another machine or system. */
export function judgeWatching(
  hears: boolean,
  mount: string | undefined,
): Finding {
  if (!hears) {
    const where = mount ? ` (${mount})` : '';
    return warning(`changed files go unnoticed here${where}`, remedy);
  }
  if (!mount) return ok('a changed file is noticed');
  return warning(
    `the repository is on ${mount}, which is slow`,
    remedy,
  );
}

/** Writes into a folder of the repository's own disk. */
export async function hearsChanges(
  root: string,
  signal: AbortSignal,
): Promise<boolean> {
  const state = path.join(root, '.under-load');
  await mkdir(state, { recursive: true });
  const folder = await mkdtemp(path.join(state, 'watching-'));
  let heard = false;
  const watcher = watch(folder, () => (heard = true));
  watcher.on('error', () => {});
  try {
    const deadline = performance.now() + patienceMs;
    while (!heard && performance.now() < deadline && !signal.aborted) {
      // Again and again: some systems begin to watch late.
      await writeFile(path.join(folder, 'saved.txt'), 'saved');
      await sleep(betweenWritesMs);
    }
    return heard;
  } finally {
    watcher.close();
    await rm(folder, { recursive: true, force: true });
  }
}
