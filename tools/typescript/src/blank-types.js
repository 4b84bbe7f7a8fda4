// Types become blanks: what is left stays on its line and column, so
// a stack trace needs no source map.
//
// The compiler takes a while to load, and a hundred megabytes that an
// experiment on memory must not see. So it runs in a process of its
// own, for a whole package at once. What it made is kept.

import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { compile } from './compile.js';
import { keep, kept } from './kept.js';

const fill = fileURLToPath(new URL('fill.js', import.meta.url));

/**
 * @param {string} source
 * @param {string} file Where it stands.
 * @returns {string}
 */
export function blankTypes(source, file) {
  return kept(source) ?? fromFill(source, file) ?? byOurselves(source);
}

/**
 * @param {string} source
 * @param {string} file
 */
function fromFill(source, file) {
  const { NODE_OPTIONS: _, ...env } = process.env;
  const args = [fill, packageOf(file)];
  spawnSync(process.execPath, args, { env, stdio: 'ignore' });
  return kept(source);
}

/**
 * For what cannot be kept, or has an error to tell.
 *
 * @param {string} source
 */
function byOurselves(source) {
  const text = compile(source);
  keep(source, text);
  return text;
}

/**
 * The folder of its package; without one, the file alone.
 *
 * @param {string} file
 */
function packageOf(file) {
  let folder = path.dirname(file);
  while (!existsSync(path.join(folder, 'package.json'))) {
    if (folder === path.dirname(folder)) return file;
    folder = path.dirname(folder);
  }
  return folder;
}
