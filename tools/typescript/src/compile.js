// Blanks out the types of one source.

import { createRequire } from 'node:module';

/** @type {typeof import('ts-blank-space').default | undefined} */
let blankSpace;

/**
 * @param {string} source
 * @returns {string}
 * @throws SyntaxError when types alone do not explain all of it.
 */
export function compile(source) {
  blankSpace ??= load();
  return blankSpace(source, ({ pos, end }) => {
    const [line] = source.slice(pos, end).trim().split('\n', 1);
    throw new SyntaxError(`not erasable: ${line}`);
  });
}

// Asked for from its own folder: what stands in node_modules may
// require an ES module without a warning.
function load() {
  const here = createRequire(import.meta.url);
  const file = here.resolve('ts-blank-space');
  return createRequire(file)(file).default;
}
