// Compiles a file, or every file of a folder, that was not before:
//
//   node fill.js <file or folder>

import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { compile } from './compile.js';
import { keep, kept } from './kept.js';

for (const file of filesIn(process.argv[2] ?? '.')) {
  const source = readFileSync(file, 'utf8');
  if (kept(source) !== undefined) continue;
  try {
    keep(source, compile(source));
  } catch {
    // The error comes again, and is shown, where the file is imported.
  }
}

/**
 * @param {string} place
 * @returns {string[]}
 */
function filesIn(place) {
  if (!statSync(place).isDirectory()) return [place];
  return readdirSync(place, { withFileTypes: true }).flatMap(
    (entry) => {
      const { name } = entry;
      if (name === 'node_modules' || name.startsWith('.')) return [];
      const inner = path.join(place, name);
      if (entry.isDirectory()) return filesIn(inner);
      return name.endsWith('.ts') ? [inner] : [];
    },
  );
}
