// Whether all that the lock file names has been installed.

import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import {
  blocker,
  type Check,
  type Finding,
  ok,
  warning,
} from './check.ts';

const remedy = 'Run "npx -y pnpm@12 install" in the repository.';

export const installation: Check = {
  name: 'install',
  async look({ root }) {
    const missing = await findMissing(root);
    const isCurrent = await matchesLock(root);
    return [judgeInstallation(missing, isCurrent)];
  },
};

/** @param missing Such as `express of packages/01-event-emitter`. */
export function judgeInstallation(
  missing: string[],
  isCurrent: boolean,
): Finding {
  const [first] = missing;
  if (first) {
    const count = missing.length;
    return blocker(`${count} missing, such as ${first}`, remedy);
  }
  if (isCurrent) return ok('every package is there, as locked');
  return warning('not what pnpm-lock.yaml says by now', remedy);
}

async function findMissing(root: string): Promise<string[]> {
  const folders = ['.'];
  for (const parent of ['packages', 'tools']) {
    const names = await readdir(path.join(root, parent));
    folders.push(...names.sort().map((name) => `${parent}/${name}`));
  }
  const isPackage = (folder: string) =>
    existsSync(path.join(root, folder, 'package.json'));
  const missing = folders
    .filter(isPackage)
    .map((folder) => missingOf(root, folder));
  return (await Promise.all(missing)).flat();
}

interface Manifest {
  dependencies?: Record<string, string>;
  devDependencies?: Record<string, string>;
}

async function missingOf(
  root: string,
  folder: string,
): Promise<string[]> {
  const here = path.join(root, folder);
  const text = await readFile(path.join(here, 'package.json'), 'utf8');
  const { dependencies, devDependencies } = JSON.parse(
    text,
  ) as Manifest;
  const names = Object.keys({ ...dependencies, ...devDependencies });
  const where = folder === '.' ? 'the root' : folder;
  return names
    .filter(
      (name) => !existsSync(path.join(here, 'node_modules', name)),
    )
    .map((name) => `${name} of ${where}`);
}

/** pnpm keeps the lock file that it has installed from. */
async function matchesLock(root: string): Promise<boolean> {
  const files = ['pnpm-lock.yaml', 'node_modules/.pnpm/lock.yaml'];
  const read = (file: string) =>
    readFile(path.join(root, file), 'utf8').catch(() => undefined);
  const [wanted, installed] = await Promise.all(files.map(read));
  return normal(wanted) === normal(installed);
}

function normal(text: string | undefined): string | undefined {
  return text?.replaceAll('\r\n', '\n');
}
