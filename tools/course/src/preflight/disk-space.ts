// Whether there is room for what the lessons write.

import { statfs } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import {
  blocker,
  type Check,
  type Finding,
  ok,
  warning,
} from './check.ts';

/** Lesson 02 sums a file of 1 GB, beside a database or two. */
const comfortableGb = 2;
const leastGb = 0.3;

export const diskSpace: Check = {
  name: 'disk',
  async look() {
    const folder = tmpdir();
    const found = await statfs(folder).catch(() => undefined);
    if (!found) return [noFolder(folder)];
    return [judgeSpace((found.bavail * found.bsize) / 1e9)];
  },
};

function noFolder(folder: string): Finding {
  return blocker(
    `no folder ${folder} for temporary files`,
    'Create it, or point TMPDIR (on Windows: TEMP) to another.',
  );
}

export function judgeSpace(freeGb: number): Finding {
  const free = `${freeGb.toFixed(1)} GB free for temporary files`;
  if (freeGb >= comfortableGb) return ok(free);
  const remedy =
    'Free some space, or point TMPDIR (on Windows: TEMP) to another disk.';
  if (freeGb < leastGb) return blocker(`only ${free}`, remedy);
  return warning(`${free}; full runs of lesson 02 write 1 GB`, remedy);
}
