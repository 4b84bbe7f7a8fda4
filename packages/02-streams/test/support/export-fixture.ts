// What each behaviour of the export ladder is given.

import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import { askUntil, countDescriptors } from '@under-load/lab';
import type { ExportRows } from '../../src/export.ts';

export interface ExportFixture {
  exportRows: ExportRows;
  /** A path in a folder of its own, where nothing is yet. */
  target: string;
  /** Names of the files in that folder. */
  files: () => Promise<string[]>;
  /** The objects at the target. */
  readTarget: () => Promise<unknown[]>;
  /** Descriptors beyond those at the start, given time to close. */
  countLeaked: () => Promise<number>;
  close: () => Promise<void>;
}

/** @param module A file that exports `exportRows`. */
export async function openExportFixture(
  module: URL,
): Promise<ExportFixture> {
  const { exportRows } = (await import(module.href)) as {
    exportRows: ExportRows;
  };
  const folder = await mkdtemp(path.join(tmpdir(), 'test-02-'));
  const target = path.join(folder, 'rows.ndjson.gz');
  const before = await countWhenStill();

  return {
    exportRows,
    target,
    files: async () => [...(await readdir(folder))],
    async readTarget() {
      const bytes = await promisify(gunzip)(await readFile(target));
      const lines = bytes.toString().trimEnd().split('\n');
      return lines.map((line) => JSON.parse(line) as unknown);
    },
    countLeaked: () =>
      askUntil(
        async () => countDescriptors() - before,
        (leaked) => leaked === 0,
      ),
    close: () => rm(folder, { recursive: true }),
  };
}

/** What an earlier test has let go of may take a while to close. */
async function countWhenStill(): Promise<number> {
  let before = -1;
  for (;;) {
    const now = countDescriptors();
    if (now === before) return now;
    before = now;
    await sleep(30);
  }
}
