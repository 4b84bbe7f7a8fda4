// The lesson's data as a file of some size, for as long as it is used.

import path from 'node:path';
import { writeDataset } from '../../src/dataset.ts';
import { makeTemporaryFolder } from '../../src/temporary-folder.ts';

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
  try {
    const file = path.join(folder.path, 'strikes.csv');
    const { bytes } = await writeDataset({
      path: file,
      megabytes,
      signal,
    });
    return await use({ path: file, bytes });
  } finally {
    await folder.remove();
  }
}
