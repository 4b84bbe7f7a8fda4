// What was made of a source, in a file named by the source's hash.

import { createHash, randomUUID } from 'node:crypto';
import {
  mkdirSync,
  readFileSync,
  renameSync,
  writeFileSync,
} from 'node:fs';

const folder = new URL(
  '../node_modules/.cache/blank-types/',
  import.meta.url,
);

/**
 * @param {string} source
 * @returns {string | undefined}
 */
export function kept(source) {
  try {
    return readFileSync(fileOf(source), 'utf8');
  } catch {
    return undefined;
  }
}

/**
 * Others may write the same: each its own, and the last one stays. A
 * folder that cannot be written to costs time, and nothing else.
 *
 * @param {string} source
 * @param {string} text
 */
export function keep(source, text) {
  const own = new URL(`${randomUUID()}.tmp`, folder);
  try {
    mkdirSync(folder, { recursive: true });
    writeFileSync(own, text);
    renameSync(own, fileOf(source));
  } catch {
    // Compiled again next time.
  }
}

/** @param {string} source */
function fileOf(source) {
  const hash = createHash('sha1').update(source).digest('hex');
  return new URL(`${hash}.js`, folder);
}
