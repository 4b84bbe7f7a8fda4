// The packages of the repository that have tests.

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** Their folders; the one with the most files of tests comes first. */
export function findSuites(repository: string): string[] {
  return ['packages', 'tools']
    .flatMap((group) => foldersIn(path.join(repository, group)))
    .filter(hasTests)
    .map((folder) => ({ folder, files: countTestFiles(folder) }))
    .sort((a, b) => b.files - a.files)
    .map(({ folder }) => folder);
}

function foldersIn(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder).map((name) => path.join(folder, name));
}

function hasTests(folder: string): boolean {
  const file = path.join(folder, 'package.json');
  if (!existsSync(file)) return false;
  const text = readFileSync(file, 'utf8');
  const { scripts } = JSON.parse(text) as {
    scripts?: { test?: string };
  };
  return Boolean(scripts?.test);
}

function countTestFiles(folder: string): number {
  const tests = path.join(folder, 'test');
  if (!existsSync(tests)) return 0;
  return readdirSync(tests, {
    recursive: true,
    encoding: 'utf8',
  }).filter((file) => file.endsWith('.test.ts')).length;
}
