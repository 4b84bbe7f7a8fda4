// The lesson's data as a file of some size, for as long as it is used.

import { rmSync } from 'node:fs';
import path from 'node:path';
import { writeDataset } from '../../src/app/dataset.ts';
import { makeTemporaryFolder } from '../../src/app/temporary-folder.ts';

export interface DataFile {
  path: string;
  bytes: number;
}

export async function withDataFile<T>(
  megabytes: number,
  signal: AbortSignal,
  use: (file: DataFile) => Promise<T>,
): Promise<T> {
  const folder = await makeTemporaryFolder('lab-02-');
  // A measurement that goes on is killed, and could not clean up.
  const options = { recursive: true, force: true };
  const removeNow = () => rmSync(folder.path, options);
  signal.addEventListener('abort', removeNow);
  try {
    const file = path.join(folder.path, 'strikes.csv');
    const bytes = await writeDataset({ path: file, megabytes, signal });
    return await use({ path: file, bytes });
  } finally {
    signal.removeEventListener('abort', removeNow);
    await folder.remove();
  }
}
