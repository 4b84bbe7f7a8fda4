// Small JSON files under `.under-load/`, which git ignores.

import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';

/** Two may be written at once. */
let drafts = 0;

/** A missing or broken file reads as `{}`. */
export async function readState(
  file: string,
): Promise<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(await readFile(file, 'utf8'));
    return asRecord(value);
  } catch {
    return {};
  }
}

/** A reader finds the old state or the new one, never a part. */
export async function writeState(
  file: string,
  state: object,
): Promise<void> {
  const draft = `${file}.${process.pid}.${++drafts}`;
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(draft, `${JSON.stringify(state, null, 2)}\n`);
  await rename(draft, file);
}

export function asRecord(value: unknown): Record<string, unknown> {
  const isObject = typeof value === 'object' && value !== null;
  return isObject ? (value as Record<string, unknown>) : {};
}
