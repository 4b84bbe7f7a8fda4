// Pairs of keys in a file: the first signs, all of them verify.

import {
  createPrivateKey,
  createPublicKey,
  type JsonWebKey,
} from 'node:crypto';
import { readFileSync } from 'node:fs';

export type StoredKey = JsonWebKey & { kid: string };

/** @throws Error when the file is not there, or is none of ours. */
export function readKeys(file: string) {
  const stored = JSON.parse(readFileSync(file, 'utf8')) as StoredKey[];
  return stored.map((key) => ({
    kid: key.kid,
    privateKey: createPrivateKey({ key, format: 'jwk' }),
    publicKey: createPublicKey({ key, format: 'jwk' }),
  }));
}

export type KeyPair = ReturnType<typeof readKeys>[number];
