// Makes a new key. Servers that run use it from their next token on.

import { defaultKeysFile } from './keys-file.ts';
import { rotateKeys } from './rotate-keys.ts';
import { runMain } from '../kit/serve.ts';

await runMain(async () => {
  const file = process.env['KEYS_FILE'] || defaultKeysFile;
  await rotateKeys(file);
  console.log(`A new key signs from now on: ${file}`);
});
