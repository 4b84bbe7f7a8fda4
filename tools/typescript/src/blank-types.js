// Types become blanks: what is left stays on its line and column, so
// a stack trace needs no source map. The compiler takes a while to
// load; its results are kept, under the hash of what they came from.

import { createHash, randomUUID } from 'node:crypto';
import {
  mkdirSync,
  readFileSync,
  renameSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';

const folder = new URL(
  '../node_modules/.cache/blank-types/',
  import.meta.url,
);

/**
 * @param {string} source
 * @returns {string}
 */
export function blankTypes(source) {
  const hash = createHash('sha1').update(source).digest('hex');
  const kept = new URL(`${hash}.js`, folder);
  return read(kept) ?? keep(kept, compile(source));
}

/** @param {URL} file */
function read(file) {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}

/** @param {string} source */
function compile(source) {
  // Asked for from its own folder: what stands in node_modules may
  // require an ES module without a warning.
  const here = createRequire(import.meta.url);
  const file = here.resolve('ts-blank-space');
  const { default: blankSpace } = createRequire(file)(file);
  return blankSpace(source, ({ pos, end }) => {
    const [line] = source.slice(pos, end).trim().split('\n', 1);
    throw new SyntaxError(`not erasable: ${line}`);
  });
}

/**
 * Others may write the same: each its own, and the last one stays. A
 * folder that cannot be written to costs time, and nothing else.
 *
 * @param {URL} file
 * @param {string} text
 */
function keep(file, text) {
  const own = new URL(`${randomUUID()}.tmp`, folder);
  try {
    mkdirSync(folder, { recursive: true });
    writeFileSync(own, text);
    renameSync(own, file);
  } catch {
    // Compiled again next time.
  }
  return text;
}
