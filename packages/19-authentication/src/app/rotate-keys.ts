// Makes the keys that sign tokens.

import { generateKeyPairSync, randomUUID } from 'node:crypto';
import { mkdir, rename, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { readKeys } from './keys-file.ts';

/** Puts a new key first; the one before it stays, older ones go. */
export async function rotateKeys(file: string): Promise<void> {
  const [newest] = readIfThere(file);
  const pair = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const kid = randomUUID();
  const keys = [
    { kid, ...pair.privateKey.export({ format: 'jwk' }) },
    ...(newest ? [toJwk(newest)] : []),
  ];
  await mkdir(dirname(file), { recursive: true });
  // Who reads meanwhile gets the old file or the new one, whole.
  const draft = `${file}.${kid}`;
  await writeFile(draft, JSON.stringify(keys), { mode: 0o600 });
  await rename(draft, file);
}

/** Makes the first key, unless there is one. */
export async function prepareKeys(file: string): Promise<void> {
  if (readIfThere(file).length === 0) await rotateKeys(file);
}

type Key = ReturnType<typeof readKeys>[number];

const toJwk = ({ kid, privateKey }: Key) => ({
  kid,
  ...privateKey.export({ format: 'jwk' }),
});

function readIfThere(file: string): Key[] {
  try {
    return readKeys(file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
}
