// The hook that finds our API where tsx's is asked for.

const { href: url } = new URL('tsx-api.js', import.meta.url);

/** @type {import('node:module').ResolveHook} */
export function resolve(specifier, context, nextResolve) {
  if (specifier !== 'tsx/esm/api') {
    return nextResolve(specifier, context);
  }
  return { url, shortCircuit: true };
}
