// The hook that gives Node the JavaScript of a TypeScript file.

import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { blankTypes } from './blank-types.js';

/** @type {import('node:module').LoadHookSync} */
export function load(url, context, nextLoad) {
  const { protocol, pathname } = new URL(url);
  const isOurs = protocol === 'file:' && pathname.endsWith('.ts');
  if (!isOurs) return nextLoad(url, context);
  const file = fileURLToPath(new URL(pathname, url));
  return {
    format: 'module',
    source: blankTypes(readFileSync(file, 'utf8'), file),
    shortCircuit: true,
  };
}
