// Anything can be thrown; from here on it is an error.

import { types } from 'node:util';
import { ThrownValueError } from './errors.ts';

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

/** The error itself, or one that has the thrown value as `cause`. */
export function asError(thrown: unknown): Error {
  return isError(thrown) ? thrown : new ThrownValueError(thrown);
}
