// Writes a folder so that it is there as a whole, or not at all.

import {
  mkdir,
  mkdtemp,
  rename,
  rm,
  writeFile,
} from 'node:fs/promises';
import path from 'node:path';
import { StoppedError } from '@under-load/lab/cli';
import type { Files } from './template.ts';

/**
 * @param scratch A folder on the same disk, for the time between.
 * @throws StoppedError when the signal aborts before the end.
 */
export async function writeFolder(
  folder: string,
  files: Files,
  { scratch, signal }: { scratch: string; signal: AbortSignal },
): Promise<void> {
  await mkdir(scratch, { recursive: true });
  const staging = await mkdtemp(path.join(scratch, 'new-'));
  try {
    const whole = path.join(staging, path.basename(folder));
    for (const [name, text] of files) {
      if (signal.aborted) throw new StoppedError('stopped');
      const file = path.join(whole, name);
      await mkdir(path.dirname(file), { recursive: true });
      await writeFile(file, text);
    }
    await rename(whole, folder);
  } finally {
    await rm(staging, { recursive: true, force: true });
  }
}
