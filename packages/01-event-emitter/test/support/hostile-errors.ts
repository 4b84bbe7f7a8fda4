// What code can throw, and nobody can print.

import { inspect } from 'node:util';

function fail(): never {
  throw new Error('not even this');
}

/** Nor can `console.error` print some of them. */
export function hostileErrors(): unknown[] {
  const noStack = Object.defineProperty(new Error(), 'stack', {
    get: fail,
  });
  const noMessage = Object.defineProperty(new Error(), 'message', {
    get: fail,
  });
  const { proxy, revoke } = Proxy.revocable({}, {});
  revoke();
  return [
    null,
    undefined,
    Symbol('no'),
    Object.create(null),
    noStack,
    noMessage,
    { [inspect.custom]: fail },
    { toString: fail },
    new Proxy({}, { get: fail }),
    proxy,
    Promise.resolve(1),
  ];
}
