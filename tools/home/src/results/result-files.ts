// The files of an experiment's results: `<id>.json` and `<id>.svg`.

import { readdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { idAt, timeOf } from './result-id.ts';

/** Of each experiment. */
const mostKept = 20;

/** Newest first. */
export async function idsIn(folder: string): Promise<string[]> {
  const names = await readdir(folder).catch(() => []);
  return names
    .filter((name) => name.endsWith('.json'))
    .map((name) => name.slice(0, -'.json'.length))
    .filter((id) => timeOf(id))
    .sort()
    .reverse();
}

/** Writes the chart: the process that creates this file owns its id. */
export async function claimId(
  folder: string,
  svg: string,
): Promise<string> {
  for (let at = Date.now(); ; at++) {
    const id = idAt(at);
    try {
      const file = path.join(folder, `${id}.svg`);
      await writeFile(file, svg, { flag: 'wx' });
      return id;
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code !== 'EEXIST') throw error;
    }
  }
}

/** With what an interrupted save of that time has left. */
export async function forgetOldest(folder: string): Promise<void> {
  const oldest = (await idsIn(folder))[mostKept - 1];
  if (!oldest) return;
  for (const name of await readdir(folder)) {
    const [id = ''] = name.split('.', 1);
    if (!timeOf(id) || id >= oldest) continue;
    await rm(path.join(folder, name), { force: true });
  }
}
