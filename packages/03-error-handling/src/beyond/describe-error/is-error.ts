// Whether something is an error, told without running its code.

import { types } from 'node:util';

/** Looks at what was thrown without running any code of it. */
export function isError(thrown: unknown): thrown is Error {
  if (types.isProxy(thrown)) return false;
  if (types.isNativeError(thrown)) return true;
  try {
    return thrown instanceof Error; // a DOMException
  } catch {
    return false; // a prototype with a trap
  }
}
