// Puts a student's version in the place of a rung, wherever a module
// imports it.

/** @type {Record<string, string>} A file for a rung's. */
const owns = JSON.parse(process.env['UNDER_LOAD_OWN'] ?? '{}');

/**
 * For `module.registerHooks` and for `module.register`: what the next
 * one answers is there at once, or later.
 *
 * @param {string} specifier
 * @param {{ parentURL?: string }} context
 * @param {Function} nextResolve
 */
export function resolve(specifier, context, nextResolve) {
  const found = nextResolve(specifier, context);
  /** @param {{ url: string }} result */
  const replace = (result) => {
    const own = owns[result.url];
    const isForOthers = own !== undefined && context.parentURL !== own;
    return isForOthers ? { ...result, url: own } : result;
  };
  return found instanceof Promise
    ? found.then(replace)
    : replace(found);
}
