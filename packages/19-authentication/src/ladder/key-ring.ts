// The keys of a file, as it is now: a rotation reaches every process.

import { statSync } from 'node:fs';
import { AuthError } from './auth-error.ts';
import { type KeyPair, readKeys } from './keys.ts';

// #region ring
export function openKeyRing(file: string) {
  let version = '';
  let keys: KeyPair[] = [];

  /** The newest first. A rotation puts a new file in place. */
  function current(): KeyPair[] {
    const { ino, mtimeMs } = statSync(file);
    if (version === `${ino} ${mtimeMs}`) return keys;
    keys = readKeys(file);
    version = `${ino} ${mtimeMs}`;
    return keys;
  }

  return {
    signing(): KeyPair {
      const [newest] = current();
      if (newest) return newest;
      throw new TypeError(`There is no key in ${file}`);
    },
    find: ({ kid }: { kid?: string }) => {
      const key = current().find((one) => one.kid === kid);
      if (key) return key.publicKey;
      throw new AuthError('The key is unknown');
    },
  };
}
// #endregion
