// A folder for one test, outside the repository.

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

export function openFolder(): string {
  return mkdtempSync(path.join(tmpdir(), 'lesson-test-'));
}

export function removeFolder(folder: string): void {
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
}

/** Writes files by their paths, with the folders that they need. */
export function writeFiles(
  folder: string,
  files: Record<string, string>,
): void {
  for (const [name, text] of Object.entries(files)) {
    const file = path.join(folder, name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
}
