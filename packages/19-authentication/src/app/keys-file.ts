// The keys, in a file: the first signs, all of them verify.

import { createPrivateKey, createPublicKey } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { AuthOptions } from '../ladder/auth.ts';

/** Unless KEYS_FILE says where: beside `src/`; git ignores it. */
export const defaultKeysFile = fileURLToPath(
  new URL('../../.under-load/keys.json', import.meta.url),
);

/** @throws Error when the file is not there, or is none of ours. */
export function readKeys(file: string) {
  const stored = JSON.parse(readFileSync(file, 'utf8')) as {
    kid: string;
  }[];
  return stored.map((key) => ({
    kid: key.kid,
    privateKey: createPrivateKey({ key, format: 'jwk' }),
    publicKey: createPublicKey({ key, format: 'jwk' }),
  }));
}

/** Reads it again when a rotation has put another file there. */
export function openKeys(file: string): AuthOptions['keys'] {
  let version = '';
  let keys: ReturnType<typeof readKeys> = [];
  return () => {
    const { ino, mtimeMs } = statSync(file);
    if (version !== `${ino} ${mtimeMs}`) keys = readKeys(file);
    version = `${ino} ${mtimeMs}`;
    const [newest, ...others] = keys;
    if (newest) return [newest, ...others];
    throw new TypeError(`There is no key in ${file}`);
  };
}
