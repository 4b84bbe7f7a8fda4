// Directories that a test can watch.

import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { chmodSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * A TMPDIR of a test's own. PostgreSQL's account must get in, so as
 * root it does not go below a TMPDIR that may be closed.
 */
export function openDirectory(): string {
  const root = process.getuid?.() === 0 ? '/tmp' : tmpdir();
  const directory = mkdtempSync(join(root, 'services-test-'));
  chmodSync(directory, 0o755);
  return directory;
}

export function temporaryIn(directory: string): NodeJS.ProcessEnv {
  return { TMPDIR: directory, TEMP: directory, TMP: directory };
}

/** The private directories of servers; tsx keeps a cache there. */
export function serversIn(directory: string): string[] {
  return readdirSync(directory).filter((name) =>
    name.startsWith('with-services-'),
  );
}

export function remove(directory: string): void {
  rmSync(directory, { recursive: true, force: true, maxRetries: 9 });
}
